using System.Reflection;

namespace Infra.Protocol.Tests.Methods;

public class PulumiMethodsTests
{
    [Theory]
    [InlineData(typeof(ResourceMonitorMethods), 12)]
    [InlineData(typeof(EngineMethods), 5)]
    [InlineData(typeof(CallbacksMethods), 1)]
    public void A_method_has_the_path_of_its_service_and_the_name_of_its_field(Type methods, int count)
    {
        var service = "pulumirpc." + methods.Name[..^"Methods".Length];
        var fields = methods.GetFields(BindingFlags.Public | BindingFlags.Static);

        Assert.Equal(count, fields.Length);
        Assert.All(fields, field => Assert.Equal($"/{service}/{field.Name}", $"{field.GetValue(null)}"));
    }
}
