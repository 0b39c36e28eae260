using System.Collections.Immutable;
using Pulumi.Embedded.Tests.Samples;

namespace Pulumi.Embedded.Tests.Invokes;

public sealed class InvokeTests
{
    private const string Token = "test:index:find";

    private readonly ScriptedMocks _mocks = new();

    [Fact]
    public async Task A_call_carries_token_arguments_and_provider()
    {
        await Mocked.Run(
            async () => Assert.Equal("x", (await Probe.Of(Find(new FindArgs { Text = "x" }))).Value.Text), _mocks);
        var call = Assert.Single(_mocks.Calls);
        Assert.Equal((Token, "x", ""), (call.Token, call.Args["text"], call.Provider));
    }

    [Fact]
    public async Task Secret_arguments_arrive_plain_and_do_not_make_the_result_secret()
    {
        await Mocked.Run(
            async () => Assert.False((await Probe.Of(Find(new FindArgs { Text = Output.CreateSecret("hush") }))).IsSecret), _mocks);
        Assert.Equal("hush", _mocks.Calls[0].Args["text"]);
    }

    [Fact]
    public async Task Unknown_arguments_make_the_result_unknown_without_a_call()
    {
        foreach (var options in new[] { Mocked.Preview, Mocked.Update })
        {
            await Mocked.Run(
                async () => Assert.False((await Probe.Of(Find(new FindArgs { Text = Probe.Unknown<string>() }))).IsKnown), _mocks, options);
        }

        Assert.Empty(_mocks.Calls);
    }

    [Fact]
    public async Task A_dependency_without_an_id_makes_the_result_unknown_without_a_call()
    {
        var mocks = new ScriptedMocks { Answer = args => (null, args.Inputs) };
        foreach (var options in new[] { Mocked.Preview, Mocked.Update })
        {
            await Mocked.Run(
                async () =>
                {
                    var result = Deployment.Instance.Invoke<FindResult>(
                        Token, new FindArgs { Text = "x" }, new InvokeOutputOptions { DependsOn = { new Thing("thing") } });
                    Assert.False((await Probe.Of(result)).IsKnown);
                },
                mocks,
                options);
        }

        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task The_result_depends_on_what_the_arguments_and_options_depend_on()
    {
        await Mocked.Run(async () =>
        {
            var (first, second) = (new Thing("first", new ThingArgs { Text = "x" }), new Thing("second"));
            var result = Deployment.Instance.Invoke<FindResult>(
                Token, new FindArgs { Text = first.Text }, new InvokeOutputOptions { DependsOn = { second } });
            Assert.Superset(new HashSet<Resource> { first, second }, (await Probe.Of(result)).Dependencies.ToHashSet());
        });
    }

    [Fact]
    public async Task A_task_result_is_asked_for_with_what_is_known()
    {
        await Mocked.Run(
            async () =>
            {
                var result = await Deployment.Instance.InvokeAsync<FindResult>(Token, new FindArgs { Text = Probe.Unknown<string>(), Count = 1 });
                Assert.Equal(1, result.Count);
            },
            _mocks);
        Assert.Equal(["count"], Assert.Single(_mocks.Calls).Args.Keys);
    }

    [Fact]
    public async Task A_call_may_be_made_for_its_effect_only()
    {
        await Mocked.Run(() => Deployment.Instance.InvokeAsync(Token, new FindArgs { Text = "x" }), _mocks);
        Assert.Single(_mocks.Calls);
    }

    [Fact]
    public async Task Single_results_are_unwrapped()
    {
        await Mocked.Run(
            async () =>
            {
                Assert.Equal("x", await Probe.Value(Deployment.Instance.InvokeSingle<string>(Token, new FindArgs { Text = "x" })));
                Assert.Equal("x", await Deployment.Instance.InvokeSingleAsync<string>(Token, new FindArgs { Text = "x" }));
            },
            _mocks);
    }

    [Fact]
    public async Task Parent_and_provider_choose_the_provider()
    {
        await Mocked.Run(
            async () =>
            {
                var provider = new TestProvider("own");
                var parent = new Group("group", new ComponentResourceOptions { Provider = new TestProvider("inherited") });
                await Probe.Of(Find(new FindArgs(), new InvokeOptions { Provider = provider }));
                await Probe.Of(Find(new FindArgs(), new InvokeOptions { Parent = parent }));
                await Probe.Of(Find(new FindArgs(), new InvokeOptions { Parent = parent, Provider = provider }));
            },
            _mocks);
        Assert.Equal(["own", "inherited", "own"], _mocks.Calls.Select(call => call.Provider!.Split("::")[^2]));
    }

    [Fact]
    public async Task A_result_that_is_neither_dictionary_nor_output_type_fails()
    {
        var mocks = new ScriptedMocks { AnswerCall = _ => new { Text = "x" } };
        await Mocked.Failure(() => Find(new FindArgs()), mocks);
    }

    [Fact]
    public async Task A_method_call_adds_its_resource()
    {
        var mocks = new ScriptedMocks { AnswerCall = _ => new Dictionary<string, object> { ["text"] = "answer" } };
        await Mocked.Run(
            async () =>
            {
                var self = new Thing("self");
                var result = Deployment.Instance.Call<FindResult>("test:index:Thing/method", new FindCallArgs { Text = "x" }, self);
                Assert.Equal("answer", (await Probe.Of(result)).Value.Text);
            },
            mocks);
        var call = Assert.Single(mocks.Calls);
        Assert.Equal("x", call.Args["text"]);
        Assert.IsAssignableFrom<Resource>(call.Args["__self__"]);
    }

    private static Output<FindResult> Find(FindArgs args, InvokeOptions? options = null) => Deployment.Instance.Invoke<FindResult>(Token, args, options);

    public sealed class FindArgs : InvokeArgs
    {
        [Input("text")]
        public Input<string>? Text { get; set; }

        [Input("count")]
        public Input<int>? Count { get; set; }
    }

    public sealed class FindCallArgs : CallArgs
    {
        [Input("text")]
        public Input<string>? Text { get; set; }
    }

    [OutputType]
    public sealed class FindResult
    {
        [OutputConstructor]
        private FindResult(string? text, int? count, ImmutableArray<string> list)
        {
            Text = text;
            Count = count;
            List = list;
        }

        public string? Text { get; }

        public int? Count { get; }

        public ImmutableArray<string> List { get; }
    }
}
