namespace Infra.Tests;

/// <summary>Every message about an argument is asserted by a test: each says what to do in words that stand in a test, too.</summary>
public class MessagesTests
{
    [Fact]
    public void Every_message_is_asserted_somewhere()
    {
        var messages = MessageSources.All();
        var tests = MessageSources.Tests();

        // Whoever passes on what to do as a parameter is found where it is said.
        Assert.InRange(messages.Count(message => message.Words.Count > 0), 300, int.MaxValue);
        Assert.Empty(messages.SelectMany(message => message.Words.Where(words => !tests.Contains(words, StringComparison.Ordinal)), (message, words) => $"{message.Place}: {words}"));
    }
}
