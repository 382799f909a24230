// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/rtf/RtfUnicode.h"

#include "drafts/rtf/RtfMarkup.h"
#include "drafts/rtf/RtfNotation.h"
#include "drafts/source/FontConversion.h"
#include "drafts/source/SourceChanges.h"

#include <QStringList>

namespace morat {

namespace {

/// A group with a font that is added to the table, one a name.
class RtfFontNotation final : public FontNotation {
public:
    explicit RtfFontNotation(const RtfMarkup &markup)
        : m_markup(markup) {}
    [[nodiscard]] QByteArray letters(const QString &text, qint64 place) const override {
        return rtfEscaped(text, m_markup.fallbackAt(place));
    }
    [[nodiscard]] QByteArray opening(const QString &font) override {
        if (!m_fonts.contains(font))
            m_fonts.append(font);
        return "{\\f" + QByteArray::number(numberOf(font)) + ' ';
    }
    [[nodiscard]] QByteArray closing() const override { return "}"; }
    [[nodiscard]] QList<ByteChange> declarations() const override {
        QByteArray table;
        for (const QString &font : m_fonts)
            table += "{\\f" + QByteArray::number(numberOf(font)) + "\\fnil\\fcharset0 " +
                     font.toLatin1() + ";}";
        return {{{m_markup.fontTableEnd, 0}, table}};
    }

private:
    [[nodiscard]] int numberOf(const QString &font) const {
        return m_markup.largestFont + 1 + int(m_fonts.indexOf(font));
    }

    const RtfMarkup &m_markup;
    QStringList m_fonts;
};

} // namespace

Result<QByteArray> rtfInUnicode(const Draft &draft) {
    return readRtfMarkup(draft.source).and_then([&](const RtfMarkup &markup) {
        RtfFontNotation notation(markup);
        return changedFile(draft, unicodeFontChanges(draft, notation));
    });
}

} // namespace morat
