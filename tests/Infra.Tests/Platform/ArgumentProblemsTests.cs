namespace Infra.Tests;

public class ArgumentProblemsTests
{
    [Fact]
    public void All_problems_are_told_at_once()
    {
        var problems = new ArgumentProblems("Queue", "orders");
        problems.Add("Name", "Orders", "lower-case letters", "write orders");
        problems.RequireRange("Port", 70000, 1, 65535, "choose a port that exists");
        problems.RequireSeconds("Timeout", TimeSpan.FromMilliseconds(1500), 1, 60, "use 5 seconds");

        var exception = Assert.Throws<InvalidArgumentsException>(problems.ThrowIfAny);

        Assert.Equal(
            """
            Queue 'orders' has 3 invalid arguments:
              - Name is 'Orders'. Allowed: lower-case letters. Fix: write orders.
              - Port is 70000. Allowed: 1 to 65535. Fix: choose a port that exists.
              - Timeout is 1.5 s. Allowed: 1 to 60 whole seconds. Fix: use 5 seconds.
            """,
            exception.Message);
        Assert.Equal(["Name", "Port", "Timeout"], exception.Problems.Select(problem => problem.Argument));
        Assert.IsAssignableFrom<ArgumentException>(exception);
    }

    [Fact]
    public void Nothing_is_thrown_without_a_problem()
    {
        var problems = new ArgumentProblems("Queue", "orders");
        problems.RequireRange("Port", 80, 1, 65535, "choose a port that exists");

        problems.ThrowIfAny();

        Assert.Empty(problems.Found);
    }
}
