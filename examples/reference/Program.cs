using Infra;
using Reference;

return await StackRunner.RunAsync<ReferenceStack>(args);
