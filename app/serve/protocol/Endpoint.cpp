// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/protocol/Endpoint.h"

#include "serve/protocol/AcceptedWord.h"
#include "serve/protocol/CheckAnswer.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qsizetype longestWord = 100; // UTF-16 units

HttpResponse error(int status, const QString &message) {
    return {.status = status,
            .contentType = "text/plain; charset=utf-8",
            .body = QString(u"Error: "_s % message).toUtf8(),
            .headers = {}};
}

template <typename Json>
HttpResponse json(const Json &value) {
    HttpResponse response;
    response.body = QJsonDocument(value).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse text(const QByteArray &body) {
    return {.status = 200, .contentType = "text/plain; charset=utf-8", .body = body, .headers = {}};
}

HttpResponse wrongMethod(const QByteArray &allowed) {
    HttpResponse response = error(405, u"wrong method; there is "_s % QString::fromLatin1(allowed));
    response.headers.emplaceBack("Allow", allowed);
    return response;
}

QJsonArray languages() {
    QJsonArray known;
    for (const auto &[code, longCode] : {std::pair(u"vi"_s, u"vi"_s), {u"vi"_s, u"vi-VN"_s}})
        known.append(QJsonObject{
            {u"name"_s, u"Vietnamese"_s}, {u"code"_s, code}, {u"longCode"_s, longCode}});
    return known;
}

HttpResponse failed(CheckFailure why) {
    if (why == CheckFailure::TooLong)
        return error(500, u"checking took longer than is allowed"_s);
    HttpResponse response = error(503, u"too many texts wait to be checked; ask again"_s);
    response.headers.emplaceBack("Retry-After", "1");
    return response;
}

} // namespace

Endpoint::Endpoint(Access access, const QList<RuleInfo> &rules, CheckingService &service)
    : m_access(std::move(access))
    , m_service(service) {
    for (const RuleInfo &rule : rules)
        m_rules.insert(rule.id, rule);
}

HttpResponse Endpoint::answer(const HttpRequest &request) const {
    if (const std::optional<QByteArray> reason = refusal(request, m_access)) {
        HttpResponse response = error(403, QString::fromLatin1(*reason));
        response.headers = {{"X-Content-Type-Options", "nosniff"},
                            {"Cross-Origin-Resource-Policy", "same-origin"}};
        return response;
    }
    HttpResponse response = dispatch(request);
    response.headers += originHeaders(request, m_access);
    return response;
}

HttpResponse Endpoint::dispatch(const HttpRequest &request) const {
    const bool isGet = request.method == "GET" || request.method == "HEAD";
    if (request.method == "OPTIONS")
        return {.status = 204, .contentType = {}, .body = {}, .headers = {}};
    if (request.path == "/v2/words/add" || request.path == "/v2/words/delete")
        return request.method == "POST" ? changeWord(request) : wrongMethod("POST");
    if (!isGet && request.method != "POST")
        return wrongMethod("GET, POST");
    if (request.path == "/v2/check")
        return check(request);
    if (!isGet)
        return error(404, u"there is nothing at this path"_s);
    if (request.path == "/v2/languages")
        return json(languages());
    if (request.path == "/v2/info")
        return json(QJsonObject{{u"software"_s, softwareObject()}});
    if (request.path == "/v2/words")
        return json(QJsonObject{{u"words"_s, QJsonArray::fromStringList(m_service.words())}});
    if (request.path == "/v2/maxtextlength")
        return text(QByteArray::number(maxBodyBytes));
    if (request.path == "/v2/healthcheck")
        return text("OK");
    return error(404, u"there is nothing at this path"_s);
}

HttpResponse Endpoint::check(const HttpRequest &request) const {
    if (request.body.size() > maxBodyBytes)
        return error(413, u"the text is too long"_s);
    const Result<Parameters> parameters = Parameters::of(request);
    if (!parameters)
        return error(400, parameters.error().message);
    const Result<CheckRequest> wanted = readCheckRequest(*parameters);
    if (!wanted)
        return error(400, wanted.error().message);
    const Result<Draft> draft = draftOf(wanted->text);
    if (!draft)
        return error(400, draft.error().message);
    auto findings = m_service.check(draft->text);
    if (!findings)
        return failed(findings.error());
    findings->removeIf(
        [this](const Finding &finding) { return m_service.accepts(finding.subject); });
    HttpResponse response;
    response.body = checkAnswer(*wanted, *draft, *findings, m_rules);
    return response;
}

HttpResponse Endpoint::changeWord(const HttpRequest &request) const {
    const Result<Parameters> parameters = Parameters::of(request);
    if (!parameters)
        return error(400, parameters.error().message);
    const QString word = parameters->value(u"word"_s).trimmed();
    const bool isPlain = std::none_of(word.cbegin(), word.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == u'\u2028' || c == u'\u2029';
    });
    if (word.isEmpty() || word.size() > longestWord || !isPlain)
        return error(400, u"'word' wants a word of at most %1 characters"_s.arg(longestWord));
    const bool adds = request.path.endsWith("/add");
    const Result<bool> changed =
        adds ? m_service.addWord(acceptedForm(word)) : m_service.deleteWord(acceptedForm(word));
    if (!changed)
        return error(500, changed.error().message);
    return json(QJsonObject{{adds ? u"added"_s : u"deleted"_s, *changed}});
}

} // namespace morat
