#!/usr/bin/env bash
# Prepares an account for a pipeline without keys: the identity provider, a role that deploys, a role that looks, a bucket for Pulumi's state and a key
# for its secrets. Run it once in each account, with a session of an administrator; running it again changes what differs.
set -euo pipefail
if [ $# -ne 4 ] || { [ "$1" != github ] && [ "$1" != gitlab ]; }; then
  echo "usage: bootstrap.sh github|gitlab OWNER/REPOSITORY ENVIRONMENT REGION" >&2
  exit 2
fi

repository=$2
environment=$3
export AWS_REGION=$4 AWS_PAGER=""
folder=$(cd "$(dirname "$0")" && pwd)
account=$(aws sts get-caller-identity --query Account --output text)
bucket=acme-pulumi-state-$account

if [ "$1" = github ]; then
  issuer=token.actions.githubusercontent.com
  audience=sts.amazonaws.com
  # Deploys: jobs of this environment, whose settings say who approves and from which branches. Looks: main.
  deploys="repo:$repository:environment:$environment"
  looks="repo:$repository:ref:refs/heads/main"
else
  issuer=gitlab.com
  audience=https://gitlab.com
  # AWS sees the branch and not the environment, so main has to be a protected branch.
  deploys="project_path:$repository:ref_type:branch:ref:main"
  looks=$deploys
fi

# fill FILE [SUBJECT]: the document with what is known.
fill() {
  sed -e "s|\${ACCOUNT}|$account|g; s|\${REGION}|$AWS_REGION|g; s|\${BUCKET}|$bucket|g" \
    -e "s|\${ISSUER}|$issuer|g; s|\${AUDIENCE}|$audience|g; s|\${SUBJECT}|${2:-}|g" "$folder/$1"
}

# role NAME SUBJECT MANAGED-POLICY
role() {
  if aws iam get-role --role-name "$1" > /dev/null 2>&1; then
    aws iam update-assume-role-policy --role-name "$1" --policy-document "$(fill trust.json "$2")"
  else
    aws iam create-role --role-name "$1" --assume-role-policy-document "$(fill trust.json "$2")" --max-session-duration 7200 > /dev/null
  fi
  aws iam attach-role-policy --role-name "$1" --policy-arn "arn:aws:iam::aws:policy/$3"
  aws iam put-role-policy --role-name "$1" --policy-name "$1" --policy-document "$(fill "${1#infra-}.json")"
}

if ! aws iam get-open-id-connect-provider --open-id-connect-provider-arn "arn:aws:iam::$account:oidc-provider/$issuer" > /dev/null 2>&1; then
  aws iam create-open-id-connect-provider --url "https://$issuer" --client-id-list "$audience" > /dev/null
fi
role infra-deploy "$deploys" PowerUserAccess
role infra-read "$looks" ReadOnlyAccess

if ! aws s3api head-bucket --bucket "$bucket" > /dev/null 2>&1; then
  # us-east-1 is the one Region that may not be named.
  location=()
  if [ "$AWS_REGION" != us-east-1 ]; then location=(--create-bucket-configuration "LocationConstraint=$AWS_REGION"); fi
  aws s3api create-bucket --bucket "$bucket" ${location[@]+"${location[@]}"} > /dev/null
fi
aws s3api put-bucket-versioning --bucket "$bucket" --versioning-configuration Status=Enabled
aws s3api put-public-access-block --bucket "$bucket" --public-access-block-configuration \
  BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true

if ! aws kms describe-key --key-id alias/pulumi > /dev/null 2>&1; then
  key=$(aws kms create-key --description "Secrets of Pulumi stacks" --query KeyMetadata.KeyId --output text)
  aws kms enable-key-rotation --key-id "$key"
  aws kms create-alias --alias-name alias/pulumi --target-key-id "$key"
fi

cat << END
Ready: $account, for $environment of $repository.
Make its stacks, once each:

  export PULUMI_BACKEND_URL='s3://$bucket?region=$AWS_REGION'
  pulumi stack init $environment --cwd stacks/network --secrets-provider 'awskms://alias/pulumi?region=$AWS_REGION'
  pulumi stack init $environment --cwd stacks/shop --secrets-provider 'awskms://alias/pulumi?region=$AWS_REGION'
END
