// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "serve/protocol/AnnotatedText.h"
#include "serve/protocol/HttpMessage.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <QVariant>

namespace morat {

/// Which findings the client wants. Categories are ours ("spelling.phrase", or "spelling" for all
/// of them) or LanguageTool's, by which clients choose colours ("TYPOS", "STYLE").
struct RuleFilter {
    QSet<QString> disabledRules;
    QSet<QString> enabledRules; ///< their hints, too
    QSet<QString> disabledCategories;
    QSet<QString> enabledCategories;
    bool enabledOnly = false;
    Level lowest = Level::Warning; ///< level=picky: hints, too

    [[nodiscard]] bool wants(const Finding &finding) const;
};

/// What a client wants to have checked, of /v2/check.
struct CheckRequest {
    AnnotatedText text;
    QString language; ///< "vi", "vi-VN" or "auto"
    RuleFilter filter;
};

/// The category by which LibreOffice and others colour what they underline: TYPOS for what is
/// misspelled, STYLE for all else.
[[nodiscard]] QString clientCategory(const QString &category);

/// A parameter of a request, wherever it was sent: in the query, in a form, in a JSON object.
class Parameters {
public:
    /// Fails on a body that is neither.
    [[nodiscard]] static Result<Parameters> of(const HttpRequest &request);

    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    [[nodiscard]] QString value(const QString &name) const {
        return m_values.value(name).toVariant().toString();
    }
    /// Parts between commas, or of a JSON array; without empty ones.
    [[nodiscard]] QStringList list(const QString &name) const;
    /// A JSON object, or the one that the value's text is.
    [[nodiscard]] Result<QJsonObject> object(const QString &name) const;

private:
    QJsonObject m_values;
};

/// Reads what is wanted; the failure's message is what the client is told with status 400.
[[nodiscard]] Result<CheckRequest> readCheckRequest(const Parameters &parameters);

} // namespace morat
