// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocxTesting.h"
#include "drafts/package/ZipPackage.h"

#include <QRandomGenerator>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const ChangeAuthor editor{u"Lê Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC)};

QString member(const QByteArray &package, const QString &name) {
    const auto opened = ZipPackage::open(package);
    if (!opened)
        return u"failed: "_s + opened.error().message;
    const auto bytes = opened->member(name);
    return bytes ? QString::fromUtf8(*bytes) : u"failed: "_s + bytes.error().message;
}

QString bodyOf(const QByteArray &package) {
    const QString xml = member(package, u"word/document.xml"_s);
    const qsizetype from = xml.indexOf(u"<w:body>"_s) + 8;
    return xml.sliced(from, xml.indexOf(u"<w:sectPr>"_s) - from);
}

DraftComment on(const Draft &draft, const QString &words, const QString &text) {
    return {replacing(draft, words, {}).range, text, editor};
}

} // namespace

class DocxCommentsTest final : public QObject {
    Q_OBJECT

private slots:
    void marksTheWords() {
        const QByteArray bytes = docxOf(
            u"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>qua chủ ch</w:t></w:r><w:r><w:t>ương.</w:t>"
            "</w:r></w:p>"_s);
        const Draft draft = readOrFail(readDocx(bytes));
        const auto out =
            withComments(draft, {on(draft, u"chủ chương"_s, u"Sai <từ>\nGợi ý: chủ trương"_s)});
        QVERIFY2(out.has_value(), writtenOrReason(out).constData());
        QCOMPARE(bodyOf(*out),
                 u"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">qua </w:t></w:r>"
                 "<w:commentRangeStart w:id=\"1\"/><w:r><w:rPr><w:b/></w:rPr>"
                 "<w:t xml:space=\"preserve\">chủ ch</w:t></w:r><w:r><w:t>ương</w:t></w:r>"
                 "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"
                 "<w:r><w:t xml:space=\"preserve\">.</w:t></w:r></w:p>"_s);
        const QString entries = member(*out, u"word/comments.xml"_s);
        QVERIFY2(
            entries.contains(
                u"w:id=\"1\" w:author=\"Lê Vân\" w:date=\"2026-03-04T05:06:00Z\" "
                "w:initials=\"LV\"><w:p><w:r><w:t xml:space=\"preserve\">Sai &lt;từ&gt;</w:t>"_s),
            qPrintable(entries));
        QVERIFY(
            member(*out, u"[Content_Types].xml"_s).contains(u"PartName=\"/word/comments.xml\""_s));
        QVERIFY(member(*out, u"word/_rels/document.xml.rels"_s)
                    .contains(u"Target=\"comments.xml\"/></Relationships>"_s));
        // Every other member's packed bytes are the source's.
        const QList<PackedMember> before = membersOf(bytes);
        const QList<PackedMember> after = membersOf(*out);
        QCOMPARE(after.size(), before.size() + 1);
        for (qsizetype i = 0; i < before.size(); ++i) {
            const bool changes = before[i].name == "word/document.xml" ||
                                 before[i].name == "[Content_Types].xml" ||
                                 before[i].name == "word/_rels/document.xml.rels";
            QCOMPARE(after[i] == before[i], !changes);
        }
    }

    void joinsTheCommentsThatAreThere() {
        const Draft draft =
            readOrFail(readDocx(docxOf(u"<w:p><w:r><w:t>một hai ba</w:t></w:r></w:p>"_s)));
        const auto once = withComments(draft, {on(draft, u"một"_s, u"a"_s)});
        QVERIFY(once);
        const Draft commented = readOrFail(readDocx(*once));
        const auto twice = withComments(
            commented, {on(commented, u"một"_s, u"b"_s), on(commented, u"ba"_s, u"c"_s)});
        QVERIFY2(twice.has_value(), writtenOrReason(twice).constData());
        const QString entries = member(*twice, u"word/comments.xml"_s);
        for (const QString &id : {u"w:id=\"1\""_s, u"w:id=\"2\""_s, u"w:id=\"3\""_s})
            QCOMPARE(entries.count(id), 1);
        QCOMPARE(membersOf(*twice).size(), membersOf(*once).size());
    }

    void keepsTheTextWhateverIsMarked() {
        QRandomGenerator random(20260307);
        const QByteArray bytes = docxOf(
            u"<w:p><w:r><w:t>một </w:t></w:r><w:hyperlink><w:r><w:t>hai</w:t></w:r></w:hyperlink>"
            "<w:ins w:id=\"7\" w:author=\"a\"><w:r><w:t xml:space=\"preserve\"> "
            "ba</w:t></w:r></w:ins>"
            "<w:r><w:tab/><w:t>bốn</w:t><w:br/><w:t>năm</w:t></w:r></w:p><w:p/><w:tbl><w:tr><w:tc>"
            "<w:p><w:r><w:drawing/><w:t>sáu &amp; bảy</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"_s);
        const Draft draft = readOrFail(readDocx(bytes));
        const qsizetype length = draft.text.length();
        for (int round = 0; round < 200; ++round) {
            QList<DraftComment> comments;
            for (qsizetype at = random.bounded(6); at <= length; at += random.bounded(1, 9)) {
                const qsizetype to = std::min<qsizetype>(length, at + random.bounded(8));
                comments.append({{at, to - at}, u"x"_s, editor});
            }
            const auto out = withComments(draft, comments);
            QVERIFY2(out.has_value(), writtenOrReason(out).constData());
            QCOMPARE(readOrFail(readDocx(*out)).text.joined(), draft.text.joined());
            QCOMPARE(bodyOf(*out).count(u"<w:commentRangeStart "_s), comments.size());
        }
        QCOMPARE(writtenOrReason(withComments(draft, {})), bytes);
    }

    void refusesOtherFormats() {
        const Draft draft = readOrFail(readPlainText("chữ"));
        const auto out = withComments(draft, {{{0, 3}, u"x"_s, editor}});
        QVERIFY(!out && out.error().message.contains(u"Word"_s));
    }
};

QTEST_APPLESS_MAIN(DocxCommentsTest)
#include "DocxCommentsTest.moc"
