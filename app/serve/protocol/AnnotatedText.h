// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "text/SourceMap.h"

#include <QJsonArray>
#include <QString>

namespace morat {

/// A text to be checked, and where it stands in what the client has: text between pieces of markup.
/// Offsets are UTF-16 units, as JavaScript and LanguageTool count.
class AnnotatedText {
public:
    AnnotatedText() = default;
    /// Text without markup.
    explicit AnnotatedText(const QString &text);

    /// LanguageTool's annotation: [{"text": "A "}, {"markup": "<b>", "interpretAs": ""}, …].
    [[nodiscard]] static Result<AnnotatedText> from(const QJsonArray &annotation);

    /// What is checked: the text, and what markup is to be read as.
    [[nodiscard]] const QString &checked() const { return m_checked; }
    /// Text and markup, as the client counts.
    [[nodiscard]] const QString &original() const { return m_original; }
    /// A range of checked() in original(); markup within is part of it, at its ends it is not. A
    /// place inside of what markup is read as is that markup.
    [[nodiscard]] TextRange inOriginal(TextRange range) const;

private:
    void appendText(QString text);
    void appendMarkup(const QString &markup, QString readAs);

    QString m_checked;
    QString m_original;
    SourceMap m_map{Unit::Utf16Units};
};

} // namespace morat
