using Pulumi;

namespace Infra;

/// <summary>
/// Changes the arguments and options of one child of a component just before it is created. It sees the component's own
/// choices and may override any of them. Every use is published in the component's output <c>customized</c> and, where the
/// child has tags, in its tag <c>customized</c>, so that reviewers and policies see the deviation.
/// </summary>
/// <typeparam name="TArgs">The provider's argument type of the child.</typeparam>
/// <param name="args">The child's arguments.</param>
/// <param name="options">The child's resource options.</param>
public delegate void Customization<in TArgs>(TArgs args, CustomResourceOptions options)
    where TArgs : ResourceArgs;
