// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/protocol/Access.h"

#include <algorithm>

namespace morat {

namespace {

/// "localhost:8081" → "localhost", "[::1]:8081" → "[::1]".
QByteArray withoutPort(const QByteArray &host) {
    if (host.startsWith('['))
        return host.left(host.indexOf(']') + 1);
    return host.left(host.indexOf(':') < 0 ? host.size() : host.indexOf(':'));
}

/// An address in digits. No name server can lead one elsewhere.
bool isAddress(const QByteArray &host) {
    if (host.startsWith('[') && host.endsWith(']')) {
        return host.size() > 3 && std::all_of(host.cbegin() + 1, host.cend() - 1, [](char c) {
                   return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
               });
    }
    const QList<QByteArray> parts = host.split('.');
    return parts.size() == 4 && std::all_of(parts.cbegin(), parts.cend(), [](const QByteArray &p) {
               return !p.isEmpty() && p.size() <= 3 &&
                      std::all_of(p.cbegin(), p.cend(),
                                  [](char c) { return c >= '0' && c <= '9'; });
           });
}

bool isThisComputer(const QByteArray &hostHeader, const Access &access) {
    const QByteArray host = withoutPort(hostHeader.trimmed().toLower());
    return host == "localhost" || isAddress(host) || access.hosts.contains(host);
}

bool isAllowed(const QByteArray &origin, const Access &access) {
    if (origin.isEmpty())
        return false;
    return access.origins.contains("*") || access.origins.contains(origin.toLower());
}

} // namespace

std::optional<QByteArray> refusal(const HttpRequest &request, const Access &access) {
    if (!isThisComputer(request.host, access))
        return "the name in Host is none of this computer";
    if (isAllowed(request.origin, access))
        return std::nullopt;
    if (!request.origin.isNull())
        return "pages of this origin may not ask; --allow-origin lets them";
    // A browser that says what asks, and no Origin: a picture, a script, a form's GET.
    const bool isForeign = !request.fetchSite.isNull() && request.fetchSite != "none" &&
                           request.fetchSite != "same-origin";
    if (isForeign)
        return "pages of another site may not ask";
    return std::nullopt;
}

QList<QPair<QByteArray, QByteArray>> originHeaders(const HttpRequest &request,
                                                   const Access &access) {
    // Whatever the page's browser makes of the body, it is no script and no frame.
    QList<QPair<QByteArray, QByteArray>> headers{
        {"X-Content-Type-Options", "nosniff"}, {"Cache-Control", "no-store"}, {"Vary", "Origin"}};
    if (!isAllowed(request.origin, access)) {
        headers.emplaceBack("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }
    headers.emplaceBack("Access-Control-Allow-Origin", request.origin);
    if (request.method == "OPTIONS") {
        headers.emplaceBack("Access-Control-Allow-Methods", "GET, POST");
        headers.emplaceBack("Access-Control-Allow-Headers", "Content-Type, Accept");
        headers.emplaceBack("Access-Control-Allow-Private-Network", "true");
        headers.emplaceBack("Access-Control-Max-Age", "600");
    }
    return headers;
}

} // namespace morat
