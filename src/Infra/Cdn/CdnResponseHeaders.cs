using CloudFront = Pulumi.Aws.CloudFront;
using Inputs = Pulumi.Aws.CloudFront.Inputs;

namespace Infra;

/// <summary>The headers that are added to every answer, so that browsers protect the page.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html</remarks>
internal static class CdnResponseHeaders
{
    private const int SecondsPerDay = 86400;

    public static CloudFront.ResponseHeadersPolicy Create(ComponentContext context, CdnArgs args, CdnDefaults defaults) => context.Children.Create(
        "response-headers",
        _ => new CloudFront.ResponseHeadersPolicyArgs
        {
            Comment = $"Answers of {context.Name}",
            SecurityHeadersConfig = Security(args, defaults),
            // What runs behind is nobody's business.
            RemoveHeadersConfig = new Inputs.ResponseHeadersPolicyRemoveHeadersConfigArgs
            {
                Items =
                {
                    new Inputs.ResponseHeadersPolicyRemoveHeadersConfigItemArgs { Header = "Server" },
                    new Inputs.ResponseHeadersPolicyRemoveHeadersConfigItemArgs { Header = "X-Powered-By" },
                },
            },
        },
        (name, childArgs, options) => new CloudFront.ResponseHeadersPolicy(name, childArgs, options),
        args.Customize.ResponseHeaders);

    private static Inputs.ResponseHeadersPolicySecurityHeadersConfigArgs Security(CdnArgs args, CdnDefaults defaults)
    {
        var security = new Inputs.ResponseHeadersPolicySecurityHeadersConfigArgs
        {
            StrictTransportSecurity = new Inputs.ResponseHeadersPolicySecurityHeadersConfigStrictTransportSecurityArgs
            {
                AccessControlMaxAgeSec = defaults.StrictTransportDays * SecondsPerDay,
                IncludeSubdomains = true,
                Override = true,
            },
            ContentTypeOptions = new Inputs.ResponseHeadersPolicySecurityHeadersConfigContentTypeOptionsArgs { Override = true },
            // The application knows better who may frame it and what it loads; what it says stays.
            FrameOptions = new Inputs.ResponseHeadersPolicySecurityHeadersConfigFrameOptionsArgs
            {
                FrameOption = args.ContentSecurityPolicy == ContentSecurityPolicy.None ? "SAMEORIGIN" : "DENY",
                Override = false,
            },
            ReferrerPolicy = new Inputs.ResponseHeadersPolicySecurityHeadersConfigReferrerPolicyArgs
            {
                ReferrerPolicy = "strict-origin-when-cross-origin",
                Override = false,
            },
        };
        if (args.ContentSecurityPolicy.Value.Length > 0)
        {
            security.ContentSecurityPolicy = new Inputs.ResponseHeadersPolicySecurityHeadersConfigContentSecurityPolicyArgs
            {
                ContentSecurityPolicy = args.ContentSecurityPolicy.Value,
                Override = false,
            };
        }

        return security;
    }
}
