using HallOfShame;
using Infra;

return await StackRunner.RunAsync<ShameStack>(args);
