// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve/protocol/CheckRequest.h"

#include "serve/protocol/FormFields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool namesCategory(const QSet<QString> &names, const QString &category) {
    if (names.contains(category) || names.contains(clientCategory(category)))
        return true;
    for (qsizetype dot = category.indexOf(u'.'); dot >= 0; dot = category.indexOf(u'.', dot + 1)) {
        if (names.contains(category.left(dot)))
            return true;
    }
    return false;
}

QSet<QString> setOf(const QStringList &names) {
    return {names.cbegin(), names.cend()};
}

/// "vi" and what is more than that, in any letters; empty for another language.
QString vietnamese(const QString &code) {
    const QString language = code.toLower().replace(u'_', u'-');
    if (language == u"auto" || language == u"vi")
        return language;
    return language == u"vi-vn" ? u"vi-VN"_s : QString();
}

/// The document, with the byte order marks that begin strings: Qt would leave them out, and every
/// place behind would be one too small.
QJsonDocument jsonOf(QByteArray bytes) {
    static const QByteArray mark("\xef\xbb\xbf");
    if (bytes.startsWith(mark))
        bytes.remove(0, mark.size());
    if (bytes.contains(mark))
        bytes.replace(mark, "\\ufeff");
    return QJsonDocument::fromJson(bytes);
}

Result<AnnotatedText> textOf(const Parameters &parameters) {
    const bool hasText = parameters.has(u"text"_s);
    const bool hasData = parameters.has(u"data"_s);
    if (hasText && hasData)
        return failure(u"set only 'text' or 'data' parameter, not both"_s);
    if (hasText)
        return AnnotatedText(parameters.value(u"text"_s));
    if (!hasData)
        return failure(u"Missing 'text' or 'data' parameter"_s);
    const Result<QJsonObject> data = parameters.object(u"data"_s);
    if (!data)
        return tl::make_unexpected(data.error());
    if (data->value("annotation"_L1).isArray())
        return AnnotatedText::from(data->value("annotation"_L1).toArray());
    if (data->value("text"_L1).isString())
        return AnnotatedText(data->value("text"_L1).toString());
    return failure(u"'data' wants 'text' or 'annotation'"_s);
}

} // namespace

QString clientCategory(const QString &category) {
    const bool isTypo = category.startsWith("spelling"_L1) || category == "encoding"_L1;
    return isTypo ? u"TYPOS"_s : u"STYLE"_s;
}

bool RuleFilter::wants(const Finding &finding) const {
    const bool isNamed =
        enabledRules.contains(finding.rule) || namesCategory(enabledCategories, finding.category);
    if (enabledOnly)
        return isNamed;
    if (disabledRules.contains(finding.rule) || namesCategory(disabledCategories, finding.category))
        return false;
    return isNamed || finding.level >= lowest;
}

Result<Parameters> Parameters::of(const HttpRequest &request) {
    Parameters parameters;
    for (const FormField &field : formFields(request.query))
        parameters.m_values.insert(QString::fromLatin1(field.name), field.value);
    if (request.method != "POST")
        return parameters;
    const QByteArray type =
        request.contentType
            .left(request.contentType.indexOf(';') < 0 ? request.contentType.size()
                                                       : request.contentType.indexOf(';'))
            .trimmed()
            .toLower();
    if (type == "application/json") {
        const QJsonDocument json = jsonOf(request.body);
        if (!json.isObject())
            return failure(u"the body is no JSON object"_s);
        const QJsonObject object = json.object();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            parameters.m_values.insert(it.key(), it.value());
    } else if (type.isEmpty() || type == "application/x-www-form-urlencoded" ||
               type == "text/plain") {
        for (const FormField &field : formFields(request.body))
            parameters.m_values.insert(QString::fromLatin1(field.name), field.value);
    } else {
        return failure(u"the body is neither a form nor JSON"_s);
    }
    return parameters;
}

QStringList Parameters::list(const QString &name) const {
    QStringList parts;
    const QJsonValue value = m_values.value(name);
    if (value.isArray()) {
        for (const auto &part : value.toArray())
            parts.append(part.toString().trimmed());
    } else {
        for (const QString &part : value.toString().split(u','))
            parts.append(part.trimmed());
    }
    parts.removeAll(QString());
    return parts;
}

Result<QJsonObject> Parameters::object(const QString &name) const {
    const QJsonValue value = m_values.value(name);
    if (value.isObject())
        return value.toObject();
    const QJsonDocument json = jsonOf(value.toString().toUtf8());
    if (!json.isObject())
        return failure(u"'%1' is no JSON object"_s.arg(name));
    return json.object();
}

Result<CheckRequest> readCheckRequest(const Parameters &parameters) {
    CheckRequest request;
    Result<AnnotatedText> text = textOf(parameters);
    if (!text)
        return tl::make_unexpected(text.error());
    request.text = std::move(*text);
    const QString code = parameters.value(u"language"_s);
    if (code.isEmpty())
        return failure(u"Missing 'language' parameter, e.g. 'language=vi-VN'"_s);
    request.language = vietnamese(code);
    if (request.language.isEmpty())
        return failure(
            u"'%1' is not a language code known here; there are vi, vi-VN and auto"_s.arg(
                code.left(20)));
    const QString level = parameters.value(u"level"_s);
    if (!level.isEmpty() && level != u"default" && level != u"picky")
        return failure(u"'level' is default or picky"_s);
    RuleFilter &filter = request.filter;
    filter.lowest = level == u"picky" ? Level::Info : Level::Warning;
    filter.disabledRules = setOf(parameters.list(u"disabledRules"_s));
    filter.enabledRules = setOf(parameters.list(u"enabledRules"_s));
    filter.disabledCategories = setOf(parameters.list(u"disabledCategories"_s));
    filter.enabledCategories = setOf(parameters.list(u"enabledCategories"_s));
    const QString only = parameters.value(u"enabledOnly"_s);
    filter.enabledOnly = only == u"true" || only == u"yes";
    if (filter.enabledOnly && filter.enabledRules.isEmpty() && filter.enabledCategories.isEmpty())
        return failure(u"'enabledOnly' wants 'enabledRules' or 'enabledCategories'"_s);
    return request;
}

} // namespace morat
