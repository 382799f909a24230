// SPDX-License-Identifier: GPL-3.0-or-later
// An article written anew in another format has every line of it, and each says what it is.
#include "drafts/DraftConversion.h"
#include "DraftTesting.h"
#include "drafts/Formats.h"

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray page =
    "<html><body><h1>Chợ phiên * Đồng_Hạ *</h1><p class='sapo'>Sáng 4/3, chợ họp &amp; đông.</p>"
    "<p>1. Không phải mục, mà là <b>câu</b> thứ <i>nhất</i>.</p><p># Không phải đầu đề</p>"
    "<h2>Đường ra quốc lộ</h2><ul><li>Vải thổ cẩm</li><li>- Gà bản</li></ul>"
    "<figure><img src='1.jpg' alt='chợ'><figcaption>Chợ sáng. Ảnh: Hoàng Lam</figcaption></figure>"
    "<blockquote>Chợ &lt;cũ&gt; vẫn vui</blockquote><p>Giá 5.000 đ | tấm [vải] `đẹp` 𝒜.</p>"
    "<table><tr><td>Một</td><td>Hai</td></tr></table>"
    "<p>* Một câu có dấu sao</p><p class='author'>Lê Hoàng Lam</p></body></html>";

QStringList shown(const Draft &draft) {
    QStringList lines;
    for (const Block &block : draft.text.blocks()) {
        const QString line = QString(block.text).remove(QChar(embedCharacter)).simplified();
        if (!line.isEmpty())
            lines.append(line.startsWith(u"- ") || line.startsWith(u"* ") ? line.sliced(2) : line);
    }
    return lines;
}

QString suffixOf(const QString &format) {
    return formatNamed(format)->suffixes.first();
}

BlockKind kindOf(const Draft &draft, const QString &line) {
    for (const Block &block : draft.text.blocks()) {
        if (block.text.contains(line))
            return block.kind;
    }
    return BlockKind::Blank;
}

} // namespace

class DraftConversionTest final : public QObject {
    Q_OBJECT

private slots:
    void writesEveryLine_data() {
        QTest::addColumn<QString>("format");
        for (const QString &format : conversionFormats())
            QTest::newRow(qPrintable(format)) << format;
    }
    void writesEveryLine() {
        QFETCH(const QString, format);
        const Draft draft = readOrFail(readHtml(page));
        const Result<ConvertedDraft> converted = convertedDraft(draft, format);
        QVERIFY2(converted, converted ? "" : qPrintable(converted.error().message));
        const Draft read = readOrFail(readDraft(converted->bytes, u"a."_s + suffixOf(format)));
        QCOMPARE(formatName(read.format), format);
        QCOMPARE(shown(read), shown(draft));
        QCOMPARE(converted->leftOut.size(), 2); // a picture, two cells
        QVERIFY(convertedDraft(draft, format)->bytes == converted->bytes);
        if (format == u"text")
            return;
        QCOMPARE(kindOf(read, u"Chợ phiên"_s), BlockKind::Headline);
        QCOMPARE(kindOf(read, u"Đường ra"_s), BlockKind::Heading);
        QCOMPARE(kindOf(read, u"Vải thổ cẩm"_s), BlockKind::ListItem);
        QCOMPARE(kindOf(read, u"vẫn vui"_s), BlockKind::Quote);
        if (format == u"odt") // of ODF no reader tells looks
            return;
        const QList<Block> &blocks = read.text.blocks();
        QVERIFY(std::any_of(blocks.cbegin(), blocks.cend(), [](const Block &block) {
            return block.marks.contains(
                InlineMark{{block.text.indexOf(u"câu"_s), 3}, InlineStyle::Bold});
        }));
    }

    void writesAnEmptyDraft_data() { writesEveryLine_data(); }
    void writesAnEmptyDraft() {
        QFETCH(const QString, format);
        const Result<ConvertedDraft> converted =
            convertedDraft(readOrFail(readHtml("<p></p>")), format);
        QVERIFY(!converted || converted->leftOut.isEmpty());
    }

    void knowsItsFormatsBySuffix() {
        QCOMPARE(conversionFormat(u"txt"_s), u"text"_s);
        QCOMPARE(conversionFormat(u"md"_s), u"markdown"_s);
        QCOMPARE(conversionFormat(u"rtf"_s), QString());
        QVERIFY(!convertedDraft(readOrFail(readHtml(page)), u"rtf"_s));
    }
};

QTEST_APPLESS_MAIN(DraftConversionTest)
#include "DraftConversionTest.moc"
