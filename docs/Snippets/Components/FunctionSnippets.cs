using Infra;
using Pulumi.Aws.CloudWatch;

namespace Snippets.Components;

public static class FunctionSnippets
{
    public static void Smallest()
    {
        #region function
        var uploads = new Queue("uploads");
        var thumbnails = new Function("thumbnails", new()
        {
            Code = FunctionCode.Folder("../thumbnails/bin/publish", "Thumbnails::Thumbnails.Handler::HandleAsync"),
            Links = { uploads.ConsumeOnly() },
        });
        #endregion
    }

    public static void OfRule(FunctionCode code)
    {
        #region function-rule
        var nightly = new EventRule("nightly", new() { ScheduleExpression = "cron(0 2 * * ? *)" });
        var report = new Function("report", new() { Code = code, Callers = { FunctionCaller.EventRule(nightly.Arn) } });
        var target = new EventTarget("nightly-report", new() { Rule = nightly.Name, Arn = report.Arn });
        #endregion
    }

    public static void InNetwork(Network network, Service prices, Secret token)
    {
        #region function-network
        var images = Registry.FromExisting("quotes", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quotes");
        var quotes = new Function("quotes", new()
        {
            Code = FunctionCode.Image(images.Image("2.1.0")),
            Network = network,
            Links = { prices, token },
        });
        #endregion
    }
}
