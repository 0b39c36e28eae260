namespace Infra.Kubernetes.Tests;

public class KubernetesLabelsTests
{
    [Theory]
    [InlineData("payments", "payments")]
    [InlineData("Payments & Billing", "Payments---Billing")]
    [InlineData("team@example.com", "team-example.com")]
    [InlineData("-x-", "x")]
    [InlineData("@", "")]
    public void Text_becomes_the_nearest_label(string text, string expected)
    {
        Assert.Equal(expected, KubernetesLabels.Value(text));
    }

    [Fact]
    public void Long_text_is_cut_so_that_it_does_not_end_with_a_hyphen()
    {
        Assert.Equal(new string('a', 62), KubernetesLabels.Value(new string('a', 62) + "-b"));
    }
}
