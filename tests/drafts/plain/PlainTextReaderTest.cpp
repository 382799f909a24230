// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const QString article = u"Sơn Bình mở thêm ba tuyến xe buýt\n"
                        "\n"
                        "Từ ngày 12-3, người dân tỉnh Sơn Bình có thêm ba tuyến xe buýt.\n"
                        "Xe chạy trên tuyến mới sáng 12-3. Ảnh: Hoàng Lam\n"
                        "Các tuyến dừng tại:\n"
                        "- Bến xe Đồng Hạ;\n"
                        "- Chợ Vạn Kim.\n"
                        "Vé tháng giữ nguyên giá.\n"
                        "Nguồn: Sở Giao thông\n"
                        "Lê Hoàng Lam"_s;

QByteArray inCharset(const QString &text, Charset charset, bool mark) {
    QByteArray bytes = encode(text, charset);
    if (mark)
        bytes.prepend(encode(u"\uFEFF", charset));
    return bytes;
}

} // namespace

class PlainTextReaderTest final : public QObject {
    Q_OBJECT

private slots:
    void namesTheLinesOfAnArticle() {
        const Draft draft = readOrFail(readPlainText(article.toUtf8()));
        QCOMPARE(outline(draft),
                 u"Headline | Sơn Bình mở thêm ba tuyến xe buýt\n"
                 "Blank | \n"
                 "Lead | Từ ngày 12-3, người dân tỉnh Sơn Bình có thêm ba tuyến xe buýt.\n"
                 "Caption | Xe chạy trên tuyến mới sáng 12-3. Ảnh: Hoàng Lam\n"
                 "Paragraph | Các tuyến dừng tại:\n"
                 "ListItem | - Bến xe Đồng Hạ;\n"
                 "ListItem | - Chợ Vạn Kim.\n"
                 "Paragraph | Vé tháng giữ nguyên giá.\n"
                 "Credit | Nguồn: Sở Giao thông\n"
                 "Byline | Lê Hoàng Lam\n"_s);
        QCOMPARE(draft.text.joined(), article);
        QCOMPARE(draft.extracted(), article);
    }

    void staysWithParagraphsInDoubt_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<BlockKind>("kind");
        QTest::addRow("câu đầu kết thúc bằng dấu chấm không phải tít")
            << u"Anh làm việc ở tỉnh Sơn Bình."_s << BlockKind::Paragraph;
        QTest::addRow("dòng cuối là một câu, không phải tên")
            << u"Tít\nĐoạn một.\nHết mưa trời lại nắng"_s << BlockKind::Paragraph;
        QTest::addRow("chữ Ảnh giữa câu không làm nên chú thích")
            << u"Tít\nĐoạn một.\nÔng kể về ảnh: bức ảnh được chụp vào một ngày mưa rất to, khi cả "
               "đoàn còn đang ở trên đèo."_s
            << BlockKind::Paragraph;
        QTest::addRow("tên viết hoa cả") << u"Tít\nĐoạn một.\nLÊ VÂN"_s << BlockKind::Byline;
        QTest::addRow("hai tác giả") << u"Tít\nĐoạn một.\nLê Vân - Trần Hòa"_s << BlockKind::Byline;
        QTest::addRow("một từ thì chưa là tên") << u"Tít\nĐoạn một.\nHết"_s << BlockKind::Paragraph;
    }
    void staysWithParagraphsInDoubt() {
        QFETCH(QString, text);
        QFETCH(BlockKind, kind);
        const Draft draft = readOrFail(readPlainText(text.toUtf8()));
        QCOMPARE(kindName(draft.text.blocks().last().kind), kindName(kind));
    }

    void findsTheBylineBeforeALeftover() {
        const Draft draft =
            readOrFail(readPlainText(u"Tít\nĐoạn một.\nLê Vân\n\nTin khác"_s.toUtf8()));
        QCOMPARE(draft.text.blocks().at(2).kind, BlockKind::Byline);
    }

    void readsEveryCharset_data() {
        QTest::addColumn<Charset>("charset");
        QTest::addColumn<bool>("mark");
        QTest::newRow("UTF-8") << Charset::Utf8 << false;
        QTest::newRow("UTF-8 có BOM") << Charset::Utf8 << true;
        QTest::newRow("UTF-16LE") << Charset::Utf16Le << false;
        QTest::newRow("UTF-16LE có BOM") << Charset::Utf16Le << true;
        QTest::newRow("UTF-16BE") << Charset::Utf16Be << false;
        QTest::newRow("UTF-16BE có BOM") << Charset::Utf16Be << true;
    }
    void readsEveryCharset() {
        QFETCH(Charset, charset);
        QFETCH(bool, mark);
        const QByteArray bytes = inCharset(article, charset, mark);
        const Draft draft = readOrFail(readPlainText(bytes));
        QCOMPARE(draft.charset, charset);
        QCOMPARE(draft.hasByteOrderMark, mark);
        QCOMPARE(draft.text.joined(), article);
        QCOMPARE(draft.extracted(), article);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(sourceOf(draft, 2, {8, 4}), u"12-3"_s);
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
        const Edit edit = replacing(draft, u"giữ nguyên"_s, u"không đổi"_s);
        QCOMPARE(
            writtenOrReason(writeDraft(draft, {edit})),
            inCharset(QString(article).replace(u"giữ nguyên"_s, u"không đổi"_s), charset, mark));
    }

    void readsEveryLineBreak_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("joined");
        QTest::newRow("LF") << u"a\nb\nc"_s << u"a\nb\nc"_s;
        QTest::newRow("CR LF") << u"a\r\nb\r\nc"_s << u"a\nb\nc"_s;
        QTest::newRow("CR") << u"a\rb\rc"_s << u"a\nb\nc"_s;
        QTest::newRow("lẫn lộn") << u"a\r\nb\nc\rd"_s << u"a\nb\nc\nd"_s;
        QTest::newRow("LF rồi CR là hai dòng") << u"a\n\rb"_s << u"a\n\nb"_s;
        QTest::newRow("dòng cuối có xuống dòng") << u"a\nb\n"_s << u"a\nb"_s;
        QTest::newRow("dòng trống ở cuối") << u"a\n\n"_s << u"a\n"_s;
        QTest::newRow("dấu tách dòng Unicode") << u"a\u2028b\u2029c"_s << u"a\nb\nc"_s;
        QTest::newRow("khoảng trắng cuối dòng giữ nguyên") << u"a \nb\t\n"_s << u"a \nb\t"_s;
        QTest::newRow("chỉ một dấu xuống dòng") << u"\n"_s << u""_s;
        QTest::newRow("tệp rỗng") << u""_s << u""_s;
        QTest::newRow("ký tự của trình soạn thảo") << u"a\uFFFCb\uFDD0c"_s << u"a\uFFFDb\uFFFDc"_s;
    }
    void readsEveryLineBreak() {
        QFETCH(QString, source);
        QFETCH(QString, joined);
        const Draft draft = readOrFail(readPlainText(source.toUtf8()));
        QCOMPARE(draft.text.joined(), joined);
        QCOMPARE(draft.extracted(), source);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), source.toUtf8());
    }

    void composedAndDecomposedDraftsGiveTheSameBlocks() {
        const Draft composed = readOrFail(readPlainText(article.toUtf8()));
        const QString source = article.normalized(QString::NormalizationForm_D);
        const Draft decomposed = readOrFail(readPlainText(source.toUtf8()));
        QCOMPARE(decomposed.text.blocks(), composed.text.blocks());
        QCOMPARE(composed.composition, Composition::Composed);
        QCOMPARE(decomposed.composition, Composition::Decomposed);
        QCOMPARE(decomposed.extracted(), source);
        QCOMPARE(brokenInvariant(decomposed), QString());
        // Every word leads back to itself, in the bytes and in the decoded file.
        for (qsizetype i = 0; i < decomposed.origins.size(); ++i) {
            const QString &text = decomposed.text.blocks().at(i).text;
            for (qsizetype at = 0; at < text.size(); ++at) {
                const QString letter = text.sliced(at, 1).normalized(QString::NormalizationForm_D);
                QCOMPARE(sourceOf(decomposed, i, {at, 1}), letter);
                const auto runs = decomposed.origins.at(i).extracted.runs(text, {at, 1});
                QCOMPARE(source.sliced(runs.first().start, runs.first().length), letter);
            }
        }
    }

    void mixedCompositionStaysAsItIsOutsideTheEdit() {
        const QString source = u"tiến "_s + u"bộ"_s.normalized(QString::NormalizationForm_D) +
                               u" và Å ≠ K cũng vậy"_s; // U+212B, U+212A
        const Draft draft = readOrFail(readPlainText(source.toUtf8()));
        QVERIFY(draft.text.joined().startsWith(u"tiến bộ và"_s));
        const Edit edit = replacing(draft, u"cũng"_s, u"thì"_s);
        QCOMPARE(writtenOrReason(writeDraft(draft, {edit})),
                 QString(source).replace(u"cũng"_s, u"thì"_s).toUtf8());
    }

    void refusesWithAReason_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("UTF-8 hỏng ở dòng 2")
            << QByteArray("ab\nc\xff")
            << u"The file is not valid UTF-8: line 2, byte 4. If it is in an old Vietnamese charset, choose which."_s;
        QTest::newRow("UTF-8 hỏng sau BOM") << QByteArray("\xef\xbb\xbf"
                                                          "a\xc3")
                                            << u"The file is not valid UTF-8: line 1, byte 4."_s;
        QTest::newRow("mã dài quá mức")
            << QByteArray("\xc0\xaf")
            << u"The file is not valid UTF-8: line 1, byte 0. If it is in an old Vietnamese charset, choose which."_s;
        QTest::newRow("nửa cặp thay thế viết bằng UTF-8")
            << QByteArray("\xed\xa0\x80")
            << u"The file is not valid UTF-8: line 1, byte 0. If it is in an old Vietnamese charset, choose which."_s;
        QTest::newRow("byte không")
            << QByteArray("ab\0cd", 5) << u"This is not a text file: it contains zero bytes."_s;
        QTest::newRow("UTF-16 cụt")
            << QByteArray("\xff\xfe"
                          "a")
            << u"The file is cut off: UTF-16 text has an even number of bytes."_s;
        QTest::newRow("UTF-16 hỏng") << QByteArray("\xff\xfe"
                                                   "a\0\n\0\x00\xd8"
                                                   "b\0",
                                                   10)
                                     << u"The file is not valid UTF-16: line 2, byte 6."_s;
        QTest::newRow("UTF-32")
            << QByteArray("\xff\xfe\0\0a\0\0\0", 8)
            << u"The file is in UTF-32, which is not supported. Save it as UTF-8."_s;
    }
    void refusesWithAReason() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Result<Draft> draft = readPlainText(bytes);
        QVERIFY(!draft);
        QCOMPARE(draft.error().message, reason);
    }

    void refusesMoreLinesThanAnArticleHas() {
        QVERIFY(readPlainText(QByteArray(500'000, '\n')));
        QVERIFY(!readPlainText(QByteArray(500'001, '\n')));
    }
};

QTEST_APPLESS_MAIN(PlainTextReaderTest)
#include "PlainTextReaderTest.moc"
