using CloudFront = Pulumi.Aws.CloudFront;

namespace Infra;

/// <summary>
/// Turns the address of a page into the name of the object that shows it, before the cache is asked. Unlike an error page it does not touch
/// other routes, nor what the firewall refuses.
/// </summary>
internal static class CdnPagesFunction
{
    // A last part with a dot is a file and stays as it is.
    private const string Folders = """
        function handler(event) {
          var request = event.request;
          var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
          if (last === '') {
            request.uri += 'index.html';
          } else if (last.indexOf('.') < 0) {
            request.uri += '/index.html';
          }
          return request;
        }
        """;

    private const string SinglePage = """
        function handler(event) {
          var request = event.request;
          var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
          if (last.indexOf('.') < 0) {
            request.uri = '/index.html';
          }
          return request;
        }
        """;

    public static CloudFront.Function Create(ComponentContext context, CdnPages pages) => context.Children.Create(
        "pages",
        tags => new CloudFront.FunctionArgs
        {
            Runtime = "cloudfront-js-2.0",
            Comment = $"Finds the pages of {context.Name}",
            Publish = true,
            Code = (pages == CdnPages.SinglePage ? SinglePage : Folders).ReplaceLineEndings("\n"),
            Tags = tags,
        },
        (name, args, options) => new CloudFront.Function(name, args, options));
}
