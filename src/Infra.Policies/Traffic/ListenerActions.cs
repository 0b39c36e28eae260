namespace Infra.Policies;

/// <summary>Questions about what a listener of a load balancer does with a request.</summary>
internal static class ListenerActions
{
    /// <summary>Is every request sent on to HTTPS? A redirect that names no protocol keeps the one it came by.</summary>
    public static Truth RedirectToHttps(ResourceView listener)
    {
        var actions = listener["defaultActions"];
        return actions.HasAtLeast(1) & actions.All(static action => action["type"].Is("redirect") & action["redirect"]["protocol"].Is("HTTPS"));
    }
}
