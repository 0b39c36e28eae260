using Infra.Plans;

namespace Infra.Policies.Tests.Examples;

public sealed class PlanTextTests
{
    [Fact]
    public void Everything_a_text_can_say_is_read()
    {
        var example = PlanText.Parse("""
            $project: shop
            $stack: prod
            $outputs: { url: https://example.com }
            infra:web:Shop shop: {}
            aws:kms/key:Key key: { $id: key-1 }
            aws:s3/bucket:Bucket data:
              text: x
              quoted: 'true'
              number: 1.5
              flag: true
              nothing: null
              secret: !secret
              unknown: !unknown
              reference: ${key.arn}
              within: a-${key.arn}-${aws:username}
              list: [1, a]
              map: { b: 2 }
              json: !json { a: [1, true, null, "x", "${key.arn}"] }
              $line: 3
              $outputs: { arn: arn }
              $options: { parent: shop, protect: true, retainOnDelete: false, deleteBeforeReplace: true, ignoreChanges: [tags], dependsOn: [key], provider: main, import: data-1 }
            pulumi:providers:aws main: {}
            aws:s3/bucket:Bucket gone: { $change: delete }
            """);

        var plan = example.Plan;
        Assert.Equal(("shop", "prod"), (plan.Project, plan.Stack));
        Assert.Equal("https://example.com", ((StringValue)plan.Outputs["url"]).Text);
        Assert.Null(plan.Resources.FirstOrDefault(resource => resource.Name == "gone"));
        Assert.Equal((ChangeOperation.Delete, "gone", true), (example.Changes![0].Operation, example.Changes[0].Resource.Name, example.Changes[0].IsStateful));
        Assert.Equal("key-1", plan.Find("urn:pulumi:prod::shop::aws:kms/key:Key::key")!.Id!.ToString());

        var data = plan.Find("urn:pulumi:prod::shop::infra:web:Shop$aws:s3/bucket:Bucket::data")!;
        Assert.Equal("urn:pulumi:prod::shop::infra:web:Shop::shop", data.Parent);
        Assert.True(plan.ParentOf(data)!.IsComponent);
        Assert.Equal("""{"a":[1,true,null,"x","${key.arn}"]}""", ((StringValue)data.Inputs["json"]).Text);
        Assert.IsType<StringValue>(data.Inputs["quoted"]);
        Assert.Same(SecretValue.Instance, data.Inputs["secret"]);
        Assert.Same(UnknownValue.Any, data.Inputs["unknown"]);
        Assert.Equal(new ReferenceValue("urn:pulumi:prod::shop::aws:kms/key:Key::key", "arn"), data.Inputs["reference"]);
        Assert.Equal(["${key.arn}"], plan.Symbols.Keys);
        Assert.Equal(3, data.Source!.Line);
        Assert.Equal((true, false, true, "data-1"), (data.Options.Protect, data.Options.RetainOnDelete, data.Options.DeleteBeforeReplace, data.Options.ImportId));
        Assert.Equal(["tags"], data.Options.IgnoreChanges);
        Assert.Equal(["urn:pulumi:prod::shop::aws:kms/key:Key::key"], data.Dependencies);
        Assert.Equal("urn:pulumi:prod::shop::pulumi:providers:aws::main", data.Options.Provider);
    }

    [Fact]
    public void A_text_without_changes_has_none() => Assert.Null(PlanText.Parse("aws:s3/bucket:Bucket data: {}").Changes);

    [Theory]
    [InlineData("data: {}", "example(1,1): 'data' is not 'type name'.")]
    [InlineData("- x", "example(1,1): An example is a map from 'type name' to properties.")]
    [InlineData("a:b:C d: { $option: {} }", "example(1,12): There is no key '$option'. Did you mean '$options'?")]
    [InlineData("a:b:C d: { $options: { protected: true } }", "example(1,24): There is no option 'protected'. Did you mean 'protect'?")]
    [InlineData("a:b:C d: { $options: { parent: x } }", "example(1,10): The parent 'x' is not in the example.")]
    [InlineData("a:b:C d: { p: !secert x }", "example(1,15): There is no tag '!secert'. Did you mean '!secret'?")]
    [InlineData("a:b:C d: { $outputs: 3 }", "example(1,22): '3' is not a map.")]
    public void What_is_wrong_is_said_with_its_place(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<PolicyFileException>(() => PlanText.Parse(text)).Message);
}
