using Acme.Shop;
using Infra;

return await StackRunner.RunAsync<ShopStack>(args);
