// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtUnicode.h"

#include "drafts/odt/OdtMarkup.h"
#include "drafts/odt/OdtNotation.h"
#include "drafts/source/FontConversion.h"
#include "drafts/source/SourceChanges.h"

#include <QStringList>

namespace morat {

namespace {

/// A span with an automatic style of its own, one a font.
class OdtFontNotation final : public FontNotation {
public:
    OdtFontNotation(const Draft &draft, const OdtMarkup &markup)
        : m_draft(draft)
        , m_markup(markup)
        , m_prefix(odtTextPrefix(draft)) {}
    [[nodiscard]] QByteArray letters(const QString &text, qint64) const override {
        return odtEscaped(text).toUtf8();
    }
    [[nodiscard]] QByteArray opening(const QString &font) override {
        if (!m_fonts.contains(font))
            m_fonts.append(font);
        return '<' + m_prefix + "span " + m_prefix + "style-name=\"" + styleOf(font) + "\">";
    }
    [[nodiscard]] QByteArray closing() const override { return "</" + m_prefix + "span>"; }
    [[nodiscard]] QList<ByteChange> declarations() const override;

private:
    [[nodiscard]] static QByteArray styleOf(const QString &font) {
        return "morat-" + font.toLatin1().toLower().replace(' ', '-');
    }

    const Draft &m_draft;
    const OdtMarkup &m_markup;
    QByteArray m_prefix;
    QStringList m_fonts;
};

QList<ByteChange> OdtFontNotation::declarations() const {
    QByteArray styles;
    for (const QString &font : m_fonts) {
        if (m_draft.source.contains(QByteArray("=\"" + styleOf(font) + '"')))
            continue; // from an earlier conversion
        styles += "<s:style xmlns:s=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" s:name=\"" +
                  styleOf(font) +
                  "\" s:family=\"text\"><s:text-properties xmlns:f=\"urn:oasis:names:tc:"
                  "opendocument:xmlns:xsl-fo-compatible:1.0\" f:font-family=\"" +
                  font.toUtf8() + "\"/></s:style>";
    }
    QList<ByteChange> changes;
    for (qsizetype i = 0; i < m_markup.automaticStyles.size(); ++i) {
        const SourceRange there = m_markup.automaticStyles[i];
        const QByteArray old = m_draft.source.mid(there.start, there.length);
        if (old.isEmpty()) {
            changes.append({{m_markup.bodyPlaces[i], 0},
                            "<o:automatic-styles xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:"
                            "office:1.0\">" +
                                styles + "</o:automatic-styles>"});
        } else if (const qsizetype end = old.lastIndexOf("</"); end >= 0) {
            changes.append({{there.start + end, 0}, styles});
        } else {
            const QByteArray name =
                old.sliced(1, old.indexOf("automatic-styles") - 1) + "automatic-styles";
            changes.append({there, old.chopped(2) + '>' + styles + "</" + name + '>'});
        }
    }
    return changes;
}

} // namespace

Result<QByteArray> odtInUnicode(const Draft &draft) {
    return readOdtMarkup(draft.source, {}).and_then([&](const OdtMarkup &markup) {
        OdtFontNotation notation(draft, markup);
        return changedFile(draft, unicodeFontChanges(draft, notation));
    });
}

} // namespace morat
