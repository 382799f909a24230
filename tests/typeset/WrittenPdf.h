// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeset/page/PageWord.h"

#include <QByteArray>
#include <QMap>

namespace morat {

/// A PDF document with words at their places. Its font is named and not in it: only what is read
/// counts, not what is seen. Letters are 0.48 of their size wide, as PageSetter sets them.
class WrittenPdf {
public:
    explicit WrittenPdf(const QList<Page> &pages) {
        const int count = int(pages.size());
        add("<< /Type /Catalog /Pages 2 0 R >>");
        QByteArray kids;
        for (int i = 0; i < count; ++i)
            kids += QByteArray::number(6 + 2 * i) + " 0 R ";
        add("<< /Type /Pages /Count " + QByteArray::number(count) + " /Kids [" + kids + "] >>");
        add("<< /Type /Font /Subtype /Type0 /BaseFont /Tin /Encoding /Identity-H "
            "/DescendantFonts [4 0 R] /ToUnicode 5 0 R >>");
        add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tin /DW 480 /CIDSystemInfo "
            "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor "
            "<< /Type /FontDescriptor /FontName /Tin /Flags 4 /ItalicAngle 0 /Ascent 800 "
            "/Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 800] >> >>");
        QList<QByteArray> contents;
        for (const Page &page : pages)
            contents.append(contentOf(page));
        addStream(toUnicode());
        for (int i = 0; i < count; ++i) {
            add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " +
                QByteArray::number(pages[i].size.width()) + ' ' +
                QByteArray::number(pages[i].size.height()) +
                "] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
                QByteArray::number(7 + 2 * i) + " 0 R >>");
            addStream(contents[i]);
        }
    }

    /// `trailer` is put into the trailer's dictionary.
    [[nodiscard]] QByteArray bytes(const QByteArray &trailer = {}) const {
        QByteArray pdf = "%PDF-1.5\n";
        QByteArray places;
        for (int i = 0; i < m_objects.size(); ++i) {
            places += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
            pdf += QByteArray::number(i + 1) + " 0 obj\n" + m_objects[i] + "\nendobj\n";
        }
        const QByteArray start = QByteArray::number(pdf.size());
        const QByteArray size = QByteArray::number(m_objects.size() + 1);
        pdf += "xref\n0 " + size + "\n0000000000 65535 f \n" + places + "trailer\n<< /Size " +
               size + " /Root 1 0 R " + trailer + " >>\nstartxref\n" + start + "\n%%EOF\n";
        return pdf;
    }

private:
    void add(const QByteArray &object) { m_objects.append(object); }
    void addStream(const QByteArray &bytes) {
        add("<< /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes +
            "\nendstream");
    }
    [[nodiscard]] static QByteArray hex(int code) {
        return QByteArray::number(code, 16).rightJustified(4, '0');
    }
    QByteArray contentOf(const Page &page) {
        QByteArray content = "BT\n";
        for (const PageWord &word : page.words) {
            QByteArray codes;
            for (const QChar letter : word.text) {
                if (!m_codes.contains(letter))
                    m_codes.insert(letter, int(m_codes.size()) + 1);
                codes += hex(m_codes.value(letter));
            }
            content += "/F1 " + QByteArray::number(word.size) + " Tf 1 0 0 1 " +
                       QByteArray::number(word.box.left()) + ' ' +
                       QByteArray::number(page.size.height() - word.box.top() - 0.8 * word.size) +
                       " Tm <" + codes + "> Tj\n";
        }
        return content + "ET";
    }
    [[nodiscard]] QByteArray toUnicode() const {
        QByteArray map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                         "/CMapName /Tin def /CMapType 2 def\n"
                         "1 begincodespacerange <0000> <ffff> endcodespacerange\n";
        for (auto each = m_codes.cbegin(); each != m_codes.cend(); ++each)
            map += "1 beginbfchar <" + hex(each.value()) + "> <" + hex(each.key().unicode()) +
                   "> endbfchar\n";
        return map + "endcmap end end";
    }

    QList<QByteArray> m_objects;
    QMap<QChar, int> m_codes;
};

} // namespace morat
