using Infra;
using WellMade;

return await StackRunner.RunAsync<WellMadeStack>(args);
