namespace Infra.Policies;

/// <summary>Questions about what a listener of a load balancer does with a request.</summary>
internal static class ListenerActions
{
    /// <summary>Does it take requests that are not encrypted? Without a protocol, an application load balancer takes HTTP.</summary>
    public static Truth SpeaksHttp(ResourceView listener)
    {
        var protocol = listener["protocol"];
        // A gateway load balancer's listener has neither port nor protocol; a certificate is given to HTTPS and TLS only.
        return protocol.IsMissing
            ? listener["port"].IsSet() & listener["certificateArn"].IsNotSet()
            : protocol.Is("HTTP");
    }

    /// <summary>
    /// Is every request sent on to HTTPS? It is asked of a listener and of a rule of one. A redirect that names no protocol keeps the one
    /// by which the request came.
    /// </summary>
    public static Truth RedirectToHttps(ResourceView listener)
    {
        var actions = AwsTypes.ListenerRule.Matches(listener.Type) ? listener["actions"] : listener["defaultActions"];
        return actions.HasAtLeast(1) & actions.All(static action => action["type"].Is("redirect") & action["redirect"]["protocol"].Is("HTTPS"));
    }
}
