namespace Infra.Policies;

/// <summary>Questions about the bounds on the rate at which an API takes requests.</summary>
internal static class ApiThrottling
{
    /// <summary>Do these settings bound rate and bursts? -1 means no bound.</summary>
    public static Truth IsSetBy(Property settings) =>
        settings["throttlingRateLimit"].AtLeast(0) & settings["throttlingBurstLimit"].AtLeast(0);

    /// <summary>
    /// Is the rate of a REST stage bounded by settings for all its methods? A usage plan bounds only callers that send a key.
    /// </summary>
    public static Truth OfRestStage(ResourceView stage, PlanGraph graph)
    {
        var bounded = graph.AttachedTo(stage, AwsTypes.RestApiMethodSettings, "stageName").Any(OfAllMethods);
        var name = stage["stageName"];
        foreach (var api in graph.Targets(stage["restApi"], AwsTypes.RestApi).Items)
        {
            bounded |= graph.AttachedTo(api, AwsTypes.RestApiMethodSettings, "restApi")
                .Any(settings => Names(settings["stageName"], name) & OfAllMethods(settings));
        }

        return bounded;
    }

    private static Truth OfAllMethods(ResourceView settings) => settings["methodPath"].Is("*/*") & IsSetBy(settings["settings"]);

    // Written out on both sides; a reference to the stage has been followed already.
    private static Truth Names(Property named, Property name) => name.Text is { } text && !named.IsReference ? named.Is(text) : Truth.No;
}
