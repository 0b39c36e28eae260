namespace Infra.Policies;

/// <summary>Questions about who may call a route or method of an API.</summary>
internal static class ApiAccess
{
    /// <summary>Is a caller asked who it is?</summary>
    public static Truth IsAuthorized(Property authorization) => authorization.IsSet() & !authorization.Is("NONE");

    /// <summary>Is it the method by which browsers ask what they may do? They send no credentials with it.</summary>
    public static Truth IsPreflight(Property method) => method.Is("OPTIONS");

    /// <summary>May a route of an HTTP or web socket API ask for nothing?</summary>
    public static Truth MayBeOpen(ResourceView route, PlanGraph graph)
    {
        var key = route["routeKey"];
        var isWebSocket = Truth.No;
        foreach (var api in graph.Targets(route["apiId"], AwsTypes.HttpApi).Items)
        {
            isWebSocket |= api["protocolType"].Is("WEBSOCKET");
        }

        // A web socket asks when it connects; what follows belongs to the same caller.
        return key.StartsWith("OPTIONS ") | (isWebSocket & !key.Is("$connect"));
    }

    /// <summary>Is the API of a method reached from within a VPC only? Its resource policy says who may.</summary>
    public static Truth IsPrivate(ResourceView method, PlanGraph graph)
    {
        var any = Truth.No;
        foreach (var api in graph.Targets(method["restApi"], AwsTypes.RestApi).Items)
        {
            any |= api["endpointConfiguration"]["types"].Contains("PRIVATE");
        }

        return any;
    }
}
