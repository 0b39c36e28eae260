using System.Text.Json;
using Infra.Plans;

namespace Infra.Examples.Tests;

/// <summary>No program of the repository that is made of components asks for more rights or ways in than it needs.</summary>
public sealed class LeastPrivilegeTests
{
    private const string Anywhere = "0.0.0.0/0";

    // AWS has no resource for these actions: https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html
    // A function in a network makes its interfaces before they have a name.
    private static readonly HashSet<string> WithoutResource = new(StringComparer.Ordinal)
    {
        "ecr:GetAuthorizationToken", "xray:PutTelemetryRecords", "xray:PutTraceSegments",
        "ec2:AssignPrivateIpAddresses", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeSubnets", "ec2:UnassignPrivateIpAddresses",
    };

    /// <summary>The stacks of all programs but those of raw resources.</summary>
    public static TheoryData<string, string> Stacks
    {
        get
        {
            var stacks = new TheoryData<string, string>();
            foreach (var stack in ProgramStacks.All.Where(stack => stack.Project is not ("raw-pulumi" or "well-made")))
            {
                stacks.Add(stack.Project, stack.Stack);
            }

            return stacks;
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Roles_and_ports_are_as_narrow_as_AWS_lets_them_be(string project, string stack)
    {
        var plan = (await StackPreviews.OfAsync(project, stack)).Plan;

        Assert.All(plan.Resources.Where(resource => resource.Type == "aws:iam/rolePolicy:RolePolicy").SelectMany(Allowed), statement =>
        {
            var actions = Texts(statement, "Action");
            Assert.All(actions, action => Assert.DoesNotContain('*', action));
            Assert.True(!Texts(statement, "Resource").Contains("*") || WithoutResource.IsSupersetOf(actions), statement.GetRawText());
        });
        Assert.All(plan.Resources.Where(resource => resource.Type == "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"), rule =>
        {
            Assert.Equal(rule.Inputs["fromPort"], rule.Inputs["toPort"]);
            Assert.NotEqual<PlanValue>("-1", rule.Inputs["ipProtocol"]);
            if (rule.Inputs.Find("cidrIpv4") is StringValue { Text: Anywhere })
            {
                Assert.Contains(rule.Inputs["fromPort"].ToString(), new[] { "80", "443" });
                Assert.Contains("load-balancer", rule.Name, StringComparison.Ordinal);
            }
        });
        // No group has rules of its own beside these.
        Assert.All(plan.Resources.Where(resource => resource.Type == "aws:ec2/securityGroup:SecurityGroup"), group =>
            Assert.False(group.Inputs.ContainsKey("ingress") || group.Inputs.ContainsKey("egress"), group.Name));
    }

    private static IEnumerable<JsonElement> Allowed(PlannedResource policy) =>
        JsonDocument.Parse(Assert.IsType<StringValue>(policy.Inputs["policy"]).Text).RootElement.GetProperty("Statement").EnumerateArray()
            .Where(statement => statement.GetProperty("Effect").GetString() == "Allow");

    private static IReadOnlyList<string> Texts(JsonElement statement, string name)
    {
        var value = statement.GetProperty(name);
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [value.GetString()!];
    }
}
