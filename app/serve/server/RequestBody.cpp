// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/server/RequestBody.h"

#include "serve/protocol/Endpoint.h"

#include <QByteArray>

#include <algorithm>
#include <string_view>

namespace morat {

namespace {

constexpr const char *lengthHeader = "Content-Length";
constexpr const char *codingHeader = "Transfer-Encoding";

bool isNameCharacter(char c) {
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
}

/// "Content-Length : 5" is a header of another name here, and of that one elsewhere.
bool isHeaderName(const std::string &name) {
    return !name.empty() && std::all_of(name.cbegin(), name.cend(), isNameCharacter);
}

QByteArray lowerHeader(const httplib::Request &request, const char *name) {
    return QByteArray::fromStdString(request.get_header_value(name)).trimmed().toLower();
}

bool mayHaveBody(const httplib::Request &request) {
    return request.method == "POST";
}

} // namespace

std::optional<Refusal> bodyRefusal(const httplib::Request &request) {
    const auto isNamed = [](const auto &header) { return isHeaderName(header.first); };
    if (!std::all_of(request.headers.cbegin(), request.headers.cend(), isNamed))
        return Refusal{400, "a header has no name that there may be"};
    // Packed, twenty megabytes are twenty gigabytes.
    if (request.has_header("Content-Encoding"))
        return Refusal{415, "packed bodies are not read"};
    const size_t lengths = request.get_header_value_count(lengthHeader);
    const size_t codings = request.get_header_value_count(codingHeader);
    if (lengths + codings > 1)
        return Refusal{400, "the length of the body is given twice"};
    if (codings > 0 && lowerHeader(request, codingHeader) != "chunked")
        return Refusal{400, "bodies that are coded so are not read"};
    quint64 length = 0;
    if (lengths > 0) {
        const QByteArray digits = lowerHeader(request, lengthHeader);
        if (digits.isEmpty() || !std::all_of(digits.cbegin(), digits.cend(),
                                             [](char c) { return c >= '0' && c <= '9'; }))
            return Refusal{400, "the length of the body is no number"};
        bool fits = false;
        length = digits.toULongLong(&fits);
        if (!fits || length > quint64(maxBodyBytes))
            return Refusal{413, "the text is too long"};
    }
    if (!mayHaveBody(request) && (length > 0 || codings > 0))
        return Refusal{400, "such a request has no body"};
    // The library takes them apart by a parser of its own, to files that nobody asked for.
    if (lowerHeader(request, "Content-Type").startsWith("multipart/"))
        return Refusal{415, "forms in parts are not read"};
    return std::nullopt;
}

std::optional<quint64> bodyLength(const httplib::Request &request) {
    // Of pieces the library reads more than is right.
    if (request.has_header(codingHeader))
        return std::nullopt;
    // One that names neither has no body (RFC 9112, 6.3).
    return request.has_header(lengthHeader) ? lowerHeader(request, lengthHeader).toULongLong() : 0;
}

} // namespace morat
