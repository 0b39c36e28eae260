// The parser of GitHub imports its schemas as bundlers let it: without saying that they are JSON, which Node asks for.
export async function load(url, context, next) {
    return url.endsWith('.json') ? next(url, { ...context, importAttributes: { type: 'json' } }) : next(url, context);
}
