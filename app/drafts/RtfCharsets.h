// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace morat {

/// The code pages of an RTF document's fonts, and what bytes say in them.
class RtfCharsets {
public:
    /// \ansicpgN, or 10000 for \mac, 437 for \pc, 850 for \pca.
    void setDocument(int codePage) { m_document = codePage; }
    /// A font of the table: \fcharsetN, \cpgN.
    void setFontCharset(int font, int charset);
    void setFontCodePage(int font, int codePage) { m_fonts.insert(font, codePage); }

    [[nodiscard]] int codePage(int font) const { return m_fonts.value(font, m_document); }
    /// Whether the byte begins a character of two.
    [[nodiscard]] static bool isLead(uchar byte, int codePage);
    /// A replacement character where the code page has none.
    [[nodiscard]] QString decode(QByteArrayView bytes, int codePage);

private:
    int m_document = 1252;
    QHash<int, int> m_fonts;
    QHash<quint64, QString> m_known;
};

} // namespace morat
