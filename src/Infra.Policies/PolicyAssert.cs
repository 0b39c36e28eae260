using Infra.Plans;

namespace Infra.Policies;

/// <summary>Assertions for the tests of product teams, whatever test framework they use.</summary>
public static class PolicyAssert
{
    /// <summary>Fails when the plan breaks a mandatory rule of the pack, or a waiver is not in order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="pack">The pack; null for <see cref="BuiltInPacks.Core"/>.</param>
    /// <exception cref="PolicyViolationException">It does; the message lists the findings.</exception>
    public static void Complies(Plan plan, PolicyPack? pack = null) => Complies(plan, new EvaluationOptions { Pack = pack ?? BuiltInPacks.Core });

    /// <summary>Fails when the plan breaks a mandatory rule, or a waiver is not in order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Pack, parameters, waivers and so on.</param>
    /// <exception cref="PolicyViolationException">It does; the message lists the findings.</exception>
    public static void Complies(Plan plan, EvaluationOptions options)
    {
        var result = PolicyEngine.Evaluate(plan, options);
        if (result.Fails)
        {
            throw new PolicyViolationException(result);
        }
    }
}
