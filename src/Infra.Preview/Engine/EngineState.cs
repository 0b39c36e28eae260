using Infra.Preview.Engine.Callbacks;
using Infra.Preview.Engine.Registration;
using Infra.Preview.Engine.Symbols;
using Infra.Preview.Invokes;
using Infra.Preview.Providers;

namespace Infra.Preview.Engine;

/// <summary>What the services of one engine share.</summary>
internal sealed class EngineState
{
    public EngineState(PreviewEngineOptions options)
    {
        Options = options;
        Secrets = new SecretTexts(options.Config);
        Messages = new MessageLog(Secrets, options.OnEvent);
        Activity = new ActivityWatch(options.Time);
        Callbacks = new CallbackClient(Activity);
        References = new ProviderReferences(Resources);
        var account = new CloudAccount(options.Fixtures, options.Config, options.Deployed);
        OtherStacks = new OtherStackOutputs(options.OtherStacks);
        Providers = new FakeProviders(options.Shapes, options.Fixtures, OtherStacks, account, Symbols);
        Invokes = new InvokeAnswers(options.Shapes, options.Fixtures, account, Symbols);
    }

    public PreviewEngineOptions Options { get; }

    public ResourceTable Resources { get; } = new();

    public SymbolTable Symbols { get; } = new();

    public SecretTexts Secrets { get; }

    public MessageLog Messages { get; }

    public ActivityWatch Activity { get; }

    public CallbackClient Callbacks { get; }

    public ProviderReferences References { get; }

    public PackageReferences Packages { get; } = new();

    public OtherStackOutputs OtherStacks { get; }

    public FakeProviders Providers { get; }

    public InvokeAnswers Invokes { get; }

    public void Tell(EngineEvent step) => Options.OnEvent?.Invoke(step);
}
