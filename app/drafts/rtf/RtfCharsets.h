// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vietnamese/charsets/LegacyFont.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <optional>

namespace morat {

/// The code pages of an RTF document's fonts, and what bytes say in them.
class RtfCharsets {
public:
    /// \ansicpgN, or 10000 for \mac, 437 for \pc, 850 for \pca.
    void setDocument(int codePage) { m_document = codePage; }
    /// A font of the table: \fcharsetN, \cpgN.
    void setFontCharset(int font, int charset);
    void setFontCodePage(int font, int codePage) { m_fonts.insert(font, codePage); }
    void setFontName(int font, const QString &name);
    /// A word or letters of the table of fonts: \fN begins one, ";" ends its name.
    void describe(const QByteArray &word, std::optional<int> value);
    void describe(QByteArrayView text);
    [[nodiscard]] int largestFont() const { return m_largest; }

    /// Of a font from before Unicode windows-1252, whatever the table says: its codes are kept as
    /// those characters.
    [[nodiscard]] int codePage(int font) const;
    [[nodiscard]] std::optional<LegacyFont> legacyFont(int font) const;
    /// Whether the byte begins a character of two.
    [[nodiscard]] static bool isLead(uchar byte, int codePage);
    /// A replacement character where the code page has none.
    [[nodiscard]] QString decode(QByteArrayView bytes, int codePage);

private:
    int m_document = 1252;
    QHash<int, int> m_fonts;
    QHash<int, LegacyFont> m_legacyFonts;
    int m_described = 0;
    int m_largest = 0;
    QByteArray m_name; ///< of the described font, as far as it was read
    QHash<quint64, QString> m_known;
};

} // namespace morat
