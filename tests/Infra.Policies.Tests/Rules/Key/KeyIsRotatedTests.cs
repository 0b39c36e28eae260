using Infra.Policies.Rules;

namespace Infra.Policies.Tests.Rules;

public sealed class KeyIsRotatedTests : RuleTests<KeyIsRotated>
{
    [Theory]
    [InlineData("enableKeyRotation: true")]
    [InlineData("enableKeyRotation: true, customerMasterKeySpec: SYMMETRIC_DEFAULT, keyUsage: ENCRYPT_DECRYPT")]
    public void Good_when_rotated(string inputs) => Passes(Key(inputs));

    [Theory]
    [InlineData("customerMasterKeySpec: RSA_4096, keyUsage: SIGN_VERIFY")]
    [InlineData("customerMasterKeySpec: HMAC_256, keyUsage: GENERATE_VERIFY_MAC")]
    [InlineData("customKeyStoreId: cks-1")]
    public void Good_when_kms_does_not_rotate_such_keys(string inputs) => NotApplicable(Key(inputs));

    [Fact]
    public void Bad_when_omitted() => Violates("aws:kms/key:Key x: {}", "x", "enableKeyRotation", "The key is not rotated.");

    [Fact]
    public void Bad_when_switched_off() => Violates(Key("enableKeyRotation: false"), "x", "enableKeyRotation");

    [Theory]
    [InlineData("enableKeyRotation: !unknown", "enableKeyRotation")]
    [InlineData("customerMasterKeySpec: !unknown", "customerMasterKeySpec")]
    [InlineData("keyUsage: !unknown", "keyUsage")]
    [InlineData("customKeyStoreId: !unknown", "customKeyStoreId")]
    public void Unknown_rotation_or_kind(string inputs, string property) => Undecidable(Key(inputs), "x", property);

    [Fact]
    public void Good_when_rotated_whatever_the_kind() => Passes(Key("enableKeyRotation: true, customerMasterKeySpec: !unknown"));

    private static string Key(string inputs) => $"aws:kms/key:Key x: {{ {inputs} }}";
}
