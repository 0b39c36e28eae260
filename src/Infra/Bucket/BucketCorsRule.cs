namespace Infra;

/// <summary>What pages of other sites may do with a bucket's objects from a browser, with a signed URL or otherwise allowed.</summary>
public sealed class BucketCorsRule
{
    /// <summary>The sites, e.g. <c>https://shop.example.com</c>; one <c>*</c> stands for any part of a host name.</summary>
    public ICollection<string> Origins { get; set; } = [];

    /// <summary>True for pages of any site. Default: false.</summary>
    public bool AllowAnyOrigin { get; set; }

    /// <summary>The methods: GET, HEAD, PUT, POST, DELETE. Default: GET and HEAD.</summary>
    public ICollection<string> Methods { get; set; } = ["GET", "HEAD"];

    /// <summary>The request's headers that are allowed; <c>*</c> for all. Default: none but the plain ones.</summary>
    public ICollection<string> Headers { get; set; } = [];

    /// <summary>The response's headers that scripts may read, e.g. <c>ETag</c>. Default: none but the plain ones.</summary>
    public ICollection<string> ExposeHeaders { get; set; } = [];

    /// <summary>How long a browser may remember the answer. Default: an hour.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(1);
}
