using Acme.Platform;
using Infra;

return await StackRunner.RunAsync<NetworkStack>(args);
