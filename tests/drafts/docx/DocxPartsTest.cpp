// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocxTesting.h"

#include "drafts/docx/DocxMarkup.h"
#include "drafts/package/ZipPackage.h"

#include <QRegularExpression>
#include <QStringEncoder>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

// Text of a Word document that stands elsewhere than in the paragraphs of its main part.

namespace {

const ChangeAuthor editor{u"Lê Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC)};

QString p(const QString &text) {
    return u"<w:p><w:r><w:t xml:space=\"preserve\">"_s + text + u"</w:t></w:r></w:p>"_s;
}

/// A text box as Word writes one: once for programs of today, once for older ones.
QString box(const QString &choice, const QString &fallback) {
    return u"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx "
           "xmlns:wps=\"urn:wps\"><w:txbxContent>%1</w:txbxContent></wps:txbx></w:drawing>"
           "</mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v=\"urn:v\"><w:txbxContent>%2"
           "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"_s.arg(
               choice, fallback);
}

/// With members beside the main one: each a relation, a name and what stands in its root.
QByteArray docxWith(const QString &body, const QList<QStringList> &others) {
    Members members = docxMembers(documentXml(body));
    QByteArray relations;
    for (const QStringList &other : others) {
        const QString &kind = other[0];
        const QString root = kind == "header"_L1 ? u"hdr"_s : kind == "footer"_L1 ? u"ftr"_s : kind;
        relations += u"<Relationship Id=\"r%1\" Type=\"http://schemas.openxmlformats.org/"
                     "officeDocument/2006/relationships/%2\" Target=\"%3\"/>"_s.arg(members.size())
                         .arg(kind, other[1])
                         .toUtf8();
        members.append({u"word/"_s + other[1],
                        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:%1 xmlns:w=\"http://"
                        "schemas.openxmlformats.org/wordprocessingml/2006/main\">%2</w:%1>"_s
                            .arg(root, other[2])
                            .toUtf8()});
    }
    for (auto &member : members) {
        if (member.first.endsWith(u"document.xml.rels"_s))
            member.second.replace("</Relationships>", QByteArray(relations + "</Relationships>"));
    }
    return packed(members);
}

QString note(const QString &text) {
    return u"<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p>"
           "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>"
           "<w:r><w:t xml:space=\"preserve\"> %1</w:t></w:r></w:p></w:footnote>"_s.arg(text);
}

QByteArray memberOf(const QByteArray &package, const QString &name) {
    return ZipPackage::open(package)->member(name).value_or("?");
}

/// What the document says when its tracked changes are refused.
QString refused(const Draft &draft) {
    const auto markup = readDocxMarkup(memberOf(draft.bytes, draft.member()), u"document.xml"_s,
                                       DocxView::Rejected, {});
    QStringList lines;
    for (const DocxLine &line : markup->lines)
        lines.append(line.text.raw());
    return lines.join(u'\n');
}

} // namespace

class DocxPartsTest final : public QObject {
    Q_OBJECT

private slots:
    void readsBlocks_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("blocks");
        QTest::addColumn<QString>("unread");
        QTest::newRow("hộp chữ đứng sau bài, một lần")
            << u"<w:p><w:r><w:t xml:space=\"preserve\">một </w:t></w:r>"_s +
                   box(p(u"trong hộp."_s), p(u"trong hộp."_s)) +
                   u"<w:r><w:t>hai.</w:t></w:r></w:p>"_s + p(u"ba."_s)
            << u"Paragraph | một \uFFFChai.\nParagraph | ba.\nTableCell | trong hộp.\n"_s
            << QString();
        QTest::newRow("hộp chữ chỉ có kiểu cũ")
            << u"<w:p><w:r><w:pict><v:textbox xmlns:v=\"urn:v\"><w:txbxContent>"_s +
                   p(u"Cổng làng. Ảnh: Lê Vân"_s) +
                   u"</w:txbxContent></v:textbox></w:pict><w:t>một.</w:t></w:r></w:p>"_s
            << u"Paragraph | \uFFFCmột.\nCaption | Cổng làng. Ảnh: Lê Vân\n"_s << QString();
        QTest::newRow("bảng trong hộp, hộp trong hộp")
            << u"<w:p><w:r><w:t>một.</w:t></w:r>"_s +
                   box(u"<w:tbl><w:tr><w:tc>"_s + p(u"ô"_s) + u"</w:tc></w:tr></w:tbl><w:p>"_s +
                           u"<w:r><w:drawing><w:txbxContent>"_s + p(u"trong nữa"_s) +
                           u"</w:txbxContent></w:drawing></w:r></w:p>"_s,
                       QString()) +
                   u"</w:p>"_s
            << u"Paragraph | một.\uFFFC\nTableCell | ô\nEmbed | \uFFFC\nTableCell | trong nữa\n"_s
            << QString();
        QTest::newRow("hộp trong ô của bảng, đoạn có ngắt dòng")
            << u"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r>"_s +
                   box(p(u"hộp"_s), p(u"hộp"_s)) +
                   u"<w:r><w:br/><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"_s + p(u"c."_s)
            << u"TableCell | a\uFFFC\nTableCell | b\nParagraph | c.\nTableCell | hộp\n"_s
            << QString();
        QTest::newRow("bản cho máy cũ nói khác")
            << u"<w:p><w:r><w:t>một.</w:t></w:r>"_s + box(p(u"mới"_s), p(u"cũ"_s)) + u"</w:p>"_s
            << u"Paragraph | một.\uFFFC\nTableCell | mới\n"_s
            << u"text kept in other words for older programs (1)"_s;
        QTest::newRow("lựa chọn giữa hai đoạn")
            << p(u"một."_s) + u"<mc:AlternateContent><mc:Choice Requires=\"w14\">"_s +
                   p(u"hai."_s) + u"</mc:Choice><mc:Fallback>"_s + p(u"hai."_s) +
                   u"</mc:Fallback></mc:AlternateContent>"_s + p(u"ba."_s)
            << u"Paragraph | một.\nParagraph | hai.\nParagraph | ba.\n"_s << QString();
        QTest::newRow("chữ ẩn")
            << u"<w:p><w:r><w:t>Thấy.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t>"
               "</w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Thấy nữa.</w:t></w:r>"
               "<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
               "</w:rPr><w:t>Vẫn thấy.</w:t></w:r></w:p>"_s
            << u"Paragraph | Thấy.Thấy nữa.Vẫn thấy.\n"_s << u"hidden text (1)"_s;
        QTest::newRow("tài liệu chèn, hình vẽ có chữ, sơ đồ")
            << p(u"một."_s) +
                   u"<w:altChunk r=\"1\"/><w:p><w:subDoc r=\"2\"/><w:r><w:drawing><a:t "
                   "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">vẽ</a:t>"
                   "<dgm:relIds xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/"
                   "diagram\"/></w:drawing></w:r></w:p>"_s
            << u"Paragraph | một.\nEmbed | \uFFFC\n"_s
            << u"inserted documents (2); text drawn in pictures or beside letters (1); diagrams "
               "and charts (1)"_s;
        QTest::newRow("không có gì phải báo")
            << p(u"một."_s) + u"<w:p><w:r><w:drawing><a/></w:drawing></w:r></w:p>"_s
            << u"Paragraph | một.\nEmbed | \uFFFC\n"_s << QString();
    }
    void readsBlocks() {
        QFETCH(QString, body);
        QFETCH(QString, blocks);
        QFETCH(QString, unread);
        const Draft draft = readOrFail(readDocx(docxOf(body)));
        QCOMPARE(outline(draft), blocks);
        QCOMPARE(draft.unread.join(u"; "_s), unread);
        QCOMPARE(readingNotices(draft).size(), unread.isEmpty() ? 0 : 1);
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), draft.bytes);
    }

    void readsNotesAndMargins() {
        const Draft draft = readOrFail(readDocx(
            docxWith(p(u"Tít bài mới"_s) + p(u"Đoạn mở."_s) + p(u"Lê Vân"_s),
                     {{u"footer"_s, u"footer1.xml"_s, p(u"chân trang"_s)},
                      {u"header"_s, u"header1.xml"_s, p(u"đầu trang"_s)},
                      {u"footnotes"_s, u"footnotes.xml"_s, note(u"chú thích."_s)},
                      {u"endnotes"_s, u"endnotes.xml"_s,
                       u"<w:endnote w:id=\"1\">"_s + p(u"chú cuối."_s) + u"</w:endnote>"_s}})));
        QCOMPARE(outline(draft), u"Headline | Tít bài mới\nLead | Đoạn mở.\nByline | Lê Vân\n"
                                 "ListItem | chú thích.\nListItem | chú cuối.\n"
                                 "TableCell | đầu trang\nTableCell | chân trang\n"_s);
        QVERIFY(draft.unread.isEmpty());
        QCOMPARE(brokenInvariant(draft), QString());
    }

    void namesPartsThatAreDamaged() {
        QByteArray bytes =
            docxWith(p(u"một."_s), {{u"header"_s, u"header1.xml"_s, u"<w:p>"_s},
                                    {u"footer"_s, u"footer1.xml"_s, p(u"chân trang"_s)}});
        const Draft draft = readOrFail(readDocx(bytes));
        QCOMPARE(draft.text.joined(), u"một.\nchân trang"_s);
        QCOMPARE(draft.unread, QStringList{u"notes, headers or footers in damaged markup (1)"_s});
    }

    void writesEdits_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<int>("count"); // of the replacement's first line in the markup
        const QString host = u"<w:p><w:r><w:t>một </w:t></w:r>"_s;
        const QString end = u"<w:r><w:t>hai.</w:t></w:r></w:p>"_s + p(u"ba."_s);
        const QString same = p(u"qua chương này."_s);
        QTest::newRow("trong hộp: cả hai bản")
            << host + box(same, same) + end << u"chương"_s << u"trường"_s << 2;
        QTest::newRow("bản cho máy cũ chia chữ khác")
            << host +
                   box(same, u"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>qua chư</w:t></w:r><w:r>"
                             "<w:t>ơng này.</w:t></w:r></w:p>"_s) +
                   end
            << u"chương"_s << u"trường học"_s << 2;
        QTest::newRow("bản nói khác thì để yên")
            << host + box(same, p(u"qua chương khác."_s)) + end << u"chương"_s << u"trường"_s << 1;
        QTest::newRow("thêm chữ vào cuối hộp")
            << host + box(same, same) + end << u"này."_s << u"này hôm nay."_s << 2;
        QTest::newRow("chẻ đoạn trong hộp")
            << host + box(same, same) + end << u"chương "_s << u"trường\n"_s << 2;
        QTest::newRow("đoạn quanh hộp")
            << host + box(same, same) + end << u"hai."_s << u"bốn."_s << 1;
        QTest::newRow("xóa đoạn đầu của hộp")
            << host + box(p(u"trên"_s) + same, p(u"trên"_s) + same) + end << u"trên\n"_s << u""_s
            << 0;
        QTest::newRow("xóa hết chữ của hộp, với dấu xuống dòng trước nó")
            << host + box(p(u"hộp"_s), p(u"hộp"_s)) + end << u"\nhộp"_s << u""_s << 0;
        QTest::newRow("lựa chọn giữa hai đoạn")
            << p(u"một."_s) + u"<mc:AlternateContent><mc:Choice Requires=\"w14\">"_s + same +
                   u"</mc:Choice><mc:Fallback>"_s + same +
                   u"</mc:Fallback></mc:AlternateContent>"_s + p(u"ba."_s)
            << u"chương"_s << u"trường"_s << 2;
        QTest::newRow("hai lựa chọn và bản cho máy cũ")
            << p(u"một."_s) + u"<mc:AlternateContent><mc:Choice Requires=\"w15\">"_s + same +
                   u"</mc:Choice><mc:Choice Requires=\"w14\">"_s + same +
                   u"</mc:Choice><mc:Fallback>"_s + same +
                   u"</mc:Fallback></mc:AlternateContent>"_s + p(u"ba."_s)
            << u"chương"_s << u"trường"_s << 3;
        QTest::newRow("quanh chữ ẩn")
            << u"<w:p><w:r><w:t>qua chư</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẨN</w:t>"
               "</w:r><w:r><w:t>ơng này.</w:t></w:r></w:p>"_s
            << u"chương"_s << u"ẨN trường"_s << 0;
        QTest::newRow("chữ sau hộp trong cùng một run")
            << u"<w:p><w:r><w:t>a</w:t><w:drawing><w:txbxContent>"_s + p(u"hộp"_s) +
                   u"</w:txbxContent></w:drawing><w:t>chương.</w:t></w:r></w:p>"_s
            << u"chương"_s << u"trường"_s << 1;
    }
    void writesEdits() {
        QFETCH(QString, body);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(int, count);
        const Draft draft = readOrFail(readDocx(docxOf(body)));
        const Edit edit = replacing(draft, old, replacement);
        QString wanted = draft.text.joined();
        wanted.replace(edit.range.start, edit.range.length, edit.replacement);
        wanted.replace(QRegularExpression(u"\n+"_s), u"\n"_s);

        const auto out = writeDraft(draft, {edit});
        QVERIFY2(out, out ? "" : qPrintable(out.error().message));
        const Draft written = readOrFail(readDocx(*out));
        QCOMPARE(written.text.joined(), wanted);
        QCOMPARE(written.unread, draft.unread);
        QString plain = QString::fromUtf8(written.source);
        plain.remove(QRegularExpression(u"</w:t></w:r><w:r>(<w:rPr>.*?</w:rPr>)?<w:t[^>]*>"_s));
        const QString line = replacement.section(u'\n', 0, 0);
        if (count > 0)
            QCOMPARE(plain.count(line), count);

        const auto tracked = writeTrackedChanges(draft, {edit}, {editor});
        QVERIFY2(tracked, tracked ? "" : qPrintable(tracked.error().message));
        const Draft accepted = readOrFail(readDocx(*tracked));
        QCOMPARE(accepted.text.joined(), wanted);
        QCOMPARE(accepted.unread, draft.unread);
        QCOMPARE(refused(accepted), refused(draft));
    }

    void writesNotesAndMargins() {
        const QByteArray bytes = docxWith(
            p(u"Đoạn một."_s), {{u"footnotes"_s, u"footnotes.xml"_s, note(u"chú chương."_s)},
                                {u"header"_s, u"header1.xml"_s, p(u"đầu chương trang"_s)},
                                {u"footer"_s, u"footer1.xml"_s, p(u"chân trang"_s)}});
        const Draft draft = readOrFail(readDocx(bytes));
        const QList<Edit> edits{replacing(draft, u"chú chương"_s, u"chú trường"_s),
                                replacing(draft, u"đầu chương"_s, u"đầu trường"_s)};
        for (const bool isTracked : {false, true}) {
            const auto out = isTracked ? writeTrackedChanges(draft, edits, {editor, editor})
                                       : writeDraft(draft, edits);
            QVERIFY2(out, out ? "" : qPrintable(out.error().message));
            QCOMPARE(readOrFail(readDocx(*out)).text.joined(),
                     u"Đoạn một.\nchú trường.\nđầu trường trang\nchân trang"_s);
            const QList<PackedMember> before = membersOf(bytes);
            const QList<PackedMember> after = membersOf(*out);
            QCOMPARE(after.size(), before.size());
            for (qsizetype i = 0; i < after.size(); ++i) {
                const bool changes =
                    before[i].name == "word/footnotes.xml" || before[i].name == "word/header1.xml";
                QCOMPARE(after[i] == before[i], !changes);
            }
            QCOMPARE(memberOf(*out, u"word/header1.xml"_s).contains("<w:ins "), isTracked);
        }
    }

    void readsUtf16() {
        const QString xml =
            QString::fromUtf8(documentXml(p(u"qua chương."_s))).replace(u"UTF-8"_s, u"UTF-16"_s);
        for (const auto encoding : {QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
            QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
            const QByteArray bytes = packed(docxMembers(encode(xml)));
            const Draft draft = readOrFail(readDocx(bytes));
            QCOMPARE(draft.text.joined(), u"qua chương."_s);
            QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
            const auto out = writeDraft(draft, {replacing(draft, u"chương"_s, u"trường"_s)});
            QVERIFY2(out, out ? "" : qPrintable(out.error().message));
            QCOMPARE(readOrFail(readDocx(*out)).text.joined(), u"qua trường."_s);
        }
    }

    void commentsBesideTheArticleOnly() {
        const QByteArray bytes = docxWith(u"<w:p><w:r><w:t>Đoạn một.</w:t></w:r>"_s +
                                              box(p(u"hộp"_s), p(u"hộp"_s)) + u"</w:p>"_s,
                                          {{u"footnotes"_s, u"footnotes.xml"_s, note(u"chú."_s)}});
        const Draft draft = readOrFail(readDocx(bytes));
        const QString joined = draft.text.joined();
        const auto out =
            withComments(draft, {{{joined.indexOf(u"hộp"_s), 3}, u"xem hộp"_s, editor},
                                 {{joined.indexOf(u"chú"_s), 3}, u"xem chú"_s, editor}});
        QVERIFY2(out, out ? "" : qPrintable(out.error().message));
        QCOMPARE(memberOf(*out, u"word/footnotes.xml"_s), memberOf(bytes, u"word/footnotes.xml"_s));
        const QByteArray document = memberOf(*out, u"word/document.xml"_s);
        QCOMPARE(document.count("<w:commentReference "), 2);
        QVERIFY(document.lastIndexOf("</w:txbxContent>") < document.indexOf("<w:commentRange"));
    }
};

QTEST_APPLESS_MAIN(DocxPartsTest)
#include "DocxPartsTest.moc"
