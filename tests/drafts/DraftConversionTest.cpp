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
    "<p>– Chợ cũ <a href='https://bao.example/cho'>đâu</a> rồi?</p>"
    "<figure><img src='1.jpg' alt='chợ'><figcaption>Chợ sáng. Ảnh: Hoàng Lam</figcaption></figure>"
    "<blockquote>Chợ &lt;cũ&gt; vẫn vui</blockquote><p>Giá 5.000 đ | tấm [vải] `đẹp` 𝒜.</p>"
    "<table><tr><td>Một</td><td>Hai</td></tr></table>"
    "<p>* Một câu có dấu sao</p><p class='author'>Lê Hoàng Lam</p></body></html>";

QStringList shown(const Draft &draft) {
    QStringList lines;
    for (const Block &block : draft.text.blocks()) {
        const QString line = QString(block.text).remove(QChar(embedCharacter)).simplified();
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines;
}

/// Of the page above: in plain text a list item has its mark.
QStringList wantedIn(const QString &format) {
    const QString mark = format == u"text" ? u"- "_s : QString();
    return {u"Chợ phiên * Đồng_Hạ *"_s,
            u"Sáng 4/3, chợ họp & đông."_s,
            u"1. Không phải mục, mà là câu thứ nhất."_s,
            u"# Không phải đầu đề"_s,
            u"Đường ra quốc lộ"_s,
            mark + u"Vải thổ cẩm"_s,
            u"- Gà bản"_s,
            u"– Chợ cũ đâu rồi?"_s,
            u"Chợ sáng. Ảnh: Hoàng Lam"_s,
            u"Chợ <cũ> vẫn vui"_s,
            u"Giá 5.000 đ | tấm [vải] `đẹp` 𝒜."_s,
            u"Một"_s,
            u"Hai"_s,
            u"* Một câu có dấu sao"_s,
            u"Lê Hoàng Lam"_s};
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
        QCOMPARE(shown(read), wantedIn(format));
        QCOMPARE(converted->leftOut.size(), 3); // a picture, two cells, a link
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
        QVERIFY2(converted, converted ? "" : qPrintable(converted.error().message));
        QCOMPARE(converted->leftOut, QStringList());
        const Result<Draft> read = readDraft(converted->bytes, u"a."_s + suffixOf(format));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(shown(*read), QStringList());
    }

    /// Speech begins with a dash, in a story that is typed as in one that a CMS exports.
    void keepsTheDashesOfSpeech_data() { writesEveryLine_data(); }
    void keepsTheDashesOfSpeech() {
        QFETCH(const QString, format);
        const QStringList story{u"Người lái đò"_s, u"Chiều ấy bến vắng, chỉ có một ông già."_s,
                                u"– Bác có sang sông không?"_s, u"- Tôi đợi con."_s,
                                u"— Trời sắp mưa rồi."_s};
        const QByteArray typed = story.join(u"\n\n"_s).toUtf8();
        const QByteArray exported =
            QString(u"<p>"_s + story.join(u"</p><p>"_s) + u"</p>"_s).toUtf8();
        for (const Draft &draft : {readOrFail(readDraft(typed, u"a.txt"_s)),
                                   readOrFail(readDraft(exported, u"a.html"_s))}) {
            const Result<ConvertedDraft> converted = convertedDraft(draft, format);
            QVERIFY2(converted, converted ? "" : qPrintable(converted.error().message));
            QCOMPARE(shown(readOrFail(readDraft(converted->bytes, u"a."_s + suffixOf(format)))),
                     story);
        }
    }

    /// The bullet that was typed before a list item is the list's, not the text's.
    void writesAListForTypedBullets_data() {
        QTest::addColumn<QString>("bullet");
        for (const QString &bullet : {u"•"_s, u"·"_s, u"▪"_s, u"●"_s, u"+"_s, u"*"_s})
            QTest::newRow(qPrintable(bullet)) << bullet;
    }
    void writesAListForTypedBullets() {
        QFETCH(const QString, bullet);
        const QString text =
            u"Hàng bán ở chợ\n\nChợ có hai thứ hàng, bán suốt ngày.\n\n%1 Vải\n%1 Gà\n"_s.arg(
                bullet);
        const Draft draft = readOrFail(readDraft(text.toUtf8(), u"a.txt"_s));
        const Result<ConvertedDraft> converted = convertedDraft(draft, u"html"_s);
        QVERIFY2(converted, converted ? "" : qPrintable(converted.error().message));
        QVERIFY2(converted->bytes.contains("<ul>\n<li>Vải</li>\n<li>Gà</li>\n</ul>"),
                 converted->bytes.constData());
    }

    void writesADashBehindABullet() {
        const Draft draft =
            readOrFail(readDraft("<h1>Chợ</h1><ul><li>• - Vải</li></ul>", u"a.html"_s));
        const Result<ConvertedDraft> converted = convertedDraft(draft, u"text"_s);
        QVERIFY2(converted, converted ? "" : qPrintable(converted.error().message));
        QVERIFY2(converted->bytes.contains("- Vải"), converted->bytes.constData());
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
