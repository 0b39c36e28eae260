namespace Infra.Policies;

/// <summary>The AWS types that rules name. VPCs, security groups, load balancers, DNS, certificates, CDNs and APIs.</summary>
internal static partial class AwsTypes
{
    public static readonly ResourceType Vpc = ResourceType.Of("aws:ec2/vpc:Vpc");
    public static readonly ResourceType DefaultVpc = ResourceType.Of("aws:ec2/defaultVpc:DefaultVpc");
    public static readonly ResourceType Subnet = ResourceType.Of("aws:ec2/subnet:Subnet");
    public static readonly ResourceType DefaultSubnet = ResourceType.Of("aws:ec2/defaultSubnet:DefaultSubnet");
    public static readonly ResourceType Address = ResourceType.Of("aws:ec2/eip:Eip");
    public static readonly ResourceType AddressAssociation = ResourceType.Of("aws:ec2/eipAssociation:EipAssociation");
    public static readonly ResourceType RouteTable = ResourceType.Of("aws:ec2/routeTable:RouteTable");
    public static readonly ResourceType Route = ResourceType.Of("aws:ec2/route:Route");
    public static readonly ResourceType RouteTableAssociation = ResourceType.Of("aws:ec2/routeTableAssociation:RouteTableAssociation");
    public static readonly ResourceType InternetGateway = ResourceType.Of("aws:ec2/internetGateway:InternetGateway");
    public static readonly ResourceType NatGateway = ResourceType.Of("aws:ec2/natGateway:NatGateway");
    public static readonly ResourceType VpcEndpoint = ResourceType.Of("aws:ec2/vpcEndpoint:VpcEndpoint");
    public static readonly ResourceType FlowLog = ResourceType.Of("aws:ec2/flowLog:FlowLog");
    public static readonly ResourceType NetworkAcl = ResourceType.Of("aws:ec2/networkAcl:NetworkAcl");
    public static readonly ResourceType NetworkAclRule = ResourceType.Of("aws:ec2/networkAclRule:NetworkAclRule");
    public static readonly ResourceType DefaultNetworkAcl = ResourceType.Of("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl");
    public static readonly ResourceType SecurityGroup = ResourceType.Of("aws:ec2/securityGroup:SecurityGroup");
    public static readonly ResourceType DefaultSecurityGroup = ResourceType.Of("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
    public static readonly ResourceType SecurityGroupRule = ResourceType.Of("aws:ec2/securityGroupRule:SecurityGroupRule");
    public static readonly ResourceType SecurityGroupIngressRule = ResourceType.Of(
        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
    public static readonly ResourceType SecurityGroupEgressRule = ResourceType.Of(
        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
    public static readonly ResourceType LoadBalancer = ResourceType.Of(
        "aws:lb/loadBalancer:LoadBalancer",
        "aws:alb/loadBalancer:LoadBalancer",
        "aws:elasticloadbalancingv2/loadBalancer:LoadBalancer",
        "aws:applicationloadbalancing/loadBalancer:LoadBalancer");
    public static readonly ResourceType Listener = ResourceType.Of(
        "aws:lb/listener:Listener",
        "aws:alb/listener:Listener",
        "aws:elasticloadbalancingv2/listener:Listener",
        "aws:applicationloadbalancing/listener:Listener");
    public static readonly ResourceType ListenerRule = ResourceType.Of(
        "aws:lb/listenerRule:ListenerRule",
        "aws:alb/listenerRule:ListenerRule",
        "aws:elasticloadbalancingv2/listenerRule:ListenerRule",
        "aws:applicationloadbalancing/listenerRule:ListenerRule");
    public static readonly ResourceType TargetGroup = ResourceType.Of(
        "aws:lb/targetGroup:TargetGroup",
        "aws:alb/targetGroup:TargetGroup",
        "aws:elasticloadbalancingv2/targetGroup:TargetGroup",
        "aws:applicationloadbalancing/targetGroup:TargetGroup");
    public static readonly ResourceType TargetGroupAttachment = ResourceType.Of(
        "aws:lb/targetGroupAttachment:TargetGroupAttachment",
        "aws:alb/targetGroupAttachment:TargetGroupAttachment",
        "aws:elasticloadbalancingv2/targetGroupAttachment:TargetGroupAttachment",
        "aws:applicationloadbalancing/targetGroupAttachment:TargetGroupAttachment");
    public static readonly ResourceType ClassicLoadBalancer = ResourceType.Of(
        "aws:elb/loadBalancer:LoadBalancer",
        "aws:elasticloadbalancing/loadBalancer:LoadBalancer");
    public static readonly ResourceType WebAcl = ResourceType.Of("aws:wafv2/webAcl:WebAcl");
    public static readonly ResourceType WebAclAssociation = ResourceType.Of("aws:wafv2/webAclAssociation:WebAclAssociation");
    public static readonly ResourceType Certificate = ResourceType.Of("aws:acm/certificate:Certificate");
    public static readonly ResourceType HostedZone = ResourceType.Of("aws:route53/zone:Zone");
    public static readonly ResourceType DnsRecord = ResourceType.Of("aws:route53/record:Record");
    public static readonly ResourceType Distribution = ResourceType.Of("aws:cloudfront/distribution:Distribution");
    public static readonly ResourceType OriginAccessControl = ResourceType.Of("aws:cloudfront/originAccessControl:OriginAccessControl");
    public static readonly ResourceType RestApi = ResourceType.Of("aws:apigateway/restApi:RestApi");
    public static readonly ResourceType RestApiStage = ResourceType.Of("aws:apigateway/stage:Stage");
    public static readonly ResourceType RestApiMethod = ResourceType.Of("aws:apigateway/method:Method");
    public static readonly ResourceType RestApiMethodSettings = ResourceType.Of("aws:apigateway/methodSettings:MethodSettings");
    public static readonly ResourceType HttpApi = ResourceType.Of("aws:apigatewayv2/api:Api");
    public static readonly ResourceType HttpApiStage = ResourceType.Of("aws:apigatewayv2/stage:Stage");
    public static readonly ResourceType HttpApiRoute = ResourceType.Of("aws:apigatewayv2/route:Route");
}
