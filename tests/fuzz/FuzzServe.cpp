// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the input as a request to the endpoint, without sockets: the first byte says how it is
// sent (query, form, JSON, annotated text), the rest is the body. Whatever it is, the answer's
// places lie in the client's text.
#include "FakeService.h"
#include "serve/protocol/CheckRequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

void demand(bool holds, const char *what) {
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

HttpRequest requestOf(uchar how, const QByteArray &bytes) {
    HttpRequest request;
    request.host = "localhost";
    request.path = (how & 8) != 0 ? "/v2/words/add" : "/v2/check";
    request.method = "POST";
    switch (how % 4) {
    case 0:
        request.method = "GET";
        request.query = bytes;
        break;
    case 1:
        request.contentType = "application/x-www-form-urlencoded";
        request.body = bytes;
        break;
    case 2:
        request.contentType = "application/json";
        request.body = bytes;
        break;
    default:
        request.query = "language=vi&level=picky";
        request.contentType = "application/json";
        request.body = "{\"data\":{\"annotation\":" + bytes + "}}";
    }
    return request;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 1)
        return 0;
    FakeService service;
    const HttpRequest request = requestOf(
        data[0], QByteArray(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1));
    const HttpResponse response = Endpoint({}, FakeService::rules(), service).answer(request);
    demand(response.status == 200 || response.status == 400 || response.status == 405,
           "a request is answered or refused");
    if (response.status != 200 || request.path != "/v2/check")
        return 0;
    const auto parameters = Parameters::of(request);
    demand(parameters.has_value(), "what was answered can be read");
    const auto wanted = readCheckRequest(*parameters);
    demand(wanted.has_value(), "what was answered can be understood");
    const qsizetype length = wanted->text.original().size();
    const QJsonDocument json = QJsonDocument::fromJson(response.body);
    demand(json.isObject(), "an answer is JSON");
    for (const auto &match : json[u"matches"_s].toArray()) {
        const int start = match[u"offset"_s].toInt(-1);
        const int end = start + match[u"length"_s].toInt(-1);
        demand(start >= 0 && end >= start && end <= length, "a match lies in the text");
    }
    return 0;
}
