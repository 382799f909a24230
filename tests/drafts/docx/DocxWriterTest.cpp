// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocxTesting.h"

#include "drafts/TrackedInPart.h"
#include "drafts/docx/DocxMarkup.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const ChangeAuthor editor{u"Lê \"Vân\" & Hòa"_s,
                          QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC)};

/// What stands in the body of the document.
QString bodyOf(const Result<QByteArray> &package) {
    if (!package)
        return u"failed: "_s + package.error().message;
    const QString xml = QString::fromUtf8(readOrFail(readDocx(*package)).source);
    const qsizetype from = xml.indexOf(u"<w:body>"_s) + 8;
    return xml.sliced(from, xml.lastIndexOf(u"<w:sectPr>"_s) - from);
}

/// Text as two drafts that say the same have it: a mark may stand in another run than its base.
QString composed(const Draft &draft) {
    return draft.text.joined().normalized(QString::NormalizationForm_C);
}

QString withoutEmptyLines(const QString &text) {
    QStringList lines = text.split(u'\n');
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QStringList rejected(const QByteArray &xml) {
    QStringList lines;
    const auto markup = readDocxMarkup(xml, u"document.xml"_s, DocxView::Rejected, {});
    if (!markup)
        return {markup.error().message};
    for (const DocxLine &line : markup->lines)
        lines.append(line.text.raw());
    return lines;
}

/// A body of random paragraphs, runs, tabs, breaks, tables, links and tracked changes.
class BodyMaker {
public:
    explicit BodyMaker(QRandomGenerator &random)
        : m_random(random) {}

    QString body() {
        QString all;
        for (int i = 1 + below(5); i > 0; --i)
            all += below(6) == 0 ? table() : paragraph();
        return all + u"<w:p/>"_s;
    }

private:
    int below(int bound) { return m_random.bounded(bound); }

    QString word() {
        static const QStringList words{u"chủ chương"_s, u"a &amp; b"_s, u" "_s,
                                       u"đi"_s,         u"a\u0301"_s,   u"&#160;"_s,
                                       u"ba bốn"_s,     u" x "_s,       u"\n  "_s};
        return words.at(below(int(words.size())));
    }

    QString run() {
        static const QStringList formats{QString(), u"<w:rPr/>"_s, u"<w:rPr><w:b/></w:rPr>"_s,
                                         u"<w:rPr><w:i/><w:sz w:val=\"28\"/></w:rPr>"_s};
        QString out = u"<w:r>"_s + formats.at(below(int(formats.size())));
        for (int i = below(3); i >= 0; --i) {
            switch (below(9)) {
            case 0:
                out += u"<w:tab/>"_s;
                break;
            case 1:
                out += u"<w:br/>"_s;
                break;
            case 2:
                out += below(2) == 0 ? u"<w:drawing><a/></w:drawing>"_s : box();
                break;
            case 3:
                out += u"<w:t/><w:footnoteReference w:id=\"3\"/>"_s;
                break;
            default:
                out += below(2) == 0 ? u"<w:t>"_s : u"<w:t xml:space=\"preserve\">"_s;
                out += word() + word() + u"</w:t>"_s;
            }
        }
        return out + u"</w:r>"_s;
    }

    /// A text box, once for programs of today and once for older ones.
    QString box() {
        if (m_isInBox)
            return {};
        m_isInBox = true;
        const QString content = u"<w:txbxContent>"_s + paragraph() + u"</w:txbxContent>"_s;
        m_isInBox = false;
        return u"<mc:AlternateContent><mc:Choice><w:drawing>"_s + content +
               u"</w:drawing></mc:Choice><mc:Fallback><w:pict>"_s + content +
               u"</w:pict></mc:Fallback></mc:AlternateContent>"_s;
    }

    QString piece() {
        switch (below(12)) {
        case 0:
            return u"<w:hyperlink w:anchor=\"x\">"_s + run() + run() + u"</w:hyperlink>"_s;
        case 1:
            return u"<w:ins w:id=\"7\" w:author=\"B\">"_s + run() + u"</w:ins>"_s;
        case 2:
            return u"<w:del w:id=\"8\" w:author=\"B\"><w:r><w:delText>cũ</w:delText></w:r></w:del>"_s;
        case 3:
            return u"<w:bookmarkStart w:id=\"1\" w:name=\"m\"/>"_s;
        case 4:
            return u"<w:proofErr w:type=\"spellStart\"/><m:oMath "
                   "xmlns:m=\"urn:m\"><m:r/></m:oMath>"_s;
        default:
            return run();
        }
    }

    QString paragraph() {
        static const QStringList properties{
            QString(),
            u"<w:pPr/>"_s,
            u"<w:pPr><w:pStyle w:val=\"u2\"/></w:pPr>"_s,
            u"<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>"_s,
            u"<w:pPr><w:rPr/></w:pPr>"_s,
            u"<w:pPr><w:jc w:val=\"both\"/><w:pPrChange w:id=\"9\"><w:pPr/></w:pPrChange></w:pPr>"_s,
            u"<w:pPr><w:rPr><w:ins w:id=\"5\"/></w:rPr></w:pPr>"_s};
        if (below(10) == 0)
            return u"<w:p/>"_s;
        QString out = u"<w:p>"_s + properties.at(below(int(properties.size())));
        for (int i = below(4); i >= 0; --i)
            out += piece();
        return out + u"</w:p>"_s;
    }

    QString table() {
        QString out = u"<w:tbl>"_s;
        for (int row = below(2); row >= 0; --row) {
            out += u"<w:tr>"_s;
            for (int cell = below(2); cell >= 0; --cell)
                out += u"<w:tc><w:tcPr/>"_s + paragraph() + u"</w:tc>"_s;
            out += u"</w:tr>"_s;
        }
        return out + u"</w:tbl>"_s;
    }

    QRandomGenerator &m_random;
    bool m_isInBox = false;
};

} // namespace

class DocxWriterTest final : public QObject {
    Q_OBJECT

private slots:
    void writesEdits_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("written");
        const auto p = [](const QString &text) -> QString {
            return u"<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>"_s + text + u"</w:t></w:r></w:p>"_s;
        };
        QTest::newRow("trong một đoạn chạy") << p(u"qua chủ chương này"_s) << u"chủ chương"_s
                                             << u"chủ trương"_s << p(u"qua chủ trương này"_s);
        QTest::newRow("đoạn chạy đầu giữ chữ mới")
            << u"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>chủ ch</w:t></w:r><w:proofErr/><w:r><w:t>ương"
               "</w:t></w:r></w:p>"_s
            << u"chủ chương"_s << u"ý"_s
            << u"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>ý</w:t></w:r><w:proofErr/><w:r><w:t>"
               "</w:t></w:r></w:p>"_s;
        QTest::newRow("dấu cách ở đầu cần được giữ")
            << u"<w:p><w:r><w:t>một</w:t></w:r><w:r><w:t> hai </w:t></w:r></w:p>"_s << u"hai"_s
            << u" hai"_s
            << u"<w:p><w:r><w:t xml:space=\"preserve\">một </w:t></w:r><w:r><w:t> hai "
               "</w:t></w:r></w:p>"_s;
        QTest::newRow("ký tự đặc biệt và tab")
            << p(u"a b"_s) << u"b"_s << u"<&>\tc"_s
            << p(u"a &lt;&amp;&gt;</w:t><w:tab/><w:t xml:space=\"preserve\">c"_s);
        QTest::newRow("bỏ tab") << u"<w:p><w:r><w:tab/><w:t>a</w:t></w:r></w:p>"_s << u"\t"_s
                                << u""_s << u"<w:p><w:r><w:t>a</w:t></w:r></w:p>"_s;
        QTest::newRow("tab thành chữ")
            << u"<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"_s << u"\t"_s << u" "_s
            << u"<w:p><w:r><w:t>a</w:t><w:t xml:space=\"preserve\"> </w:t><w:t>b</w:t></w:r></w:p>"_s;
        QTest::newRow("xóa cả đoạn") << p(u"một"_s) + p(u"hai"_s) + p(u"ba"_s) << u"hai\n"_s
                                     << u""_s << p(u"một"_s) + p(u"ba"_s);
        QTest::newRow("xóa đoạn cuối")
            << p(u"một"_s) + p(u"hai"_s) << u"\nhai"_s << u""_s << p(u"một"_s);
        QTest::newRow("xóa ảnh giữa câu")
            << u"<w:p><w:r><w:t>a</w:t><w:drawing/><w:t>b</w:t></w:r></w:p>"_s << u"\uFFFC"_s
            << u""_s << u"<w:p><w:r><w:t>a</w:t><w:t>b</w:t></w:r></w:p>"_s;
        QTest::newRow("chẻ đoạn") << p(u"một hai"_s) << u" "_s << u"\n"_s
                                  << u"<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>một</w:t></w:r></w:p>"
                                     "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t xml:space=\"preserve\">"
                                     "hai</w:t></w:r></w:p>"_s;
        QTest::newRow("thêm đoạn") << p(u"một"_s) << u"một"_s << u"một\nhai"_s
                                   << u"<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>một</w:t></w:r></w:p>"
                                      "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t xml:space=\"preserve\">"
                                      "hai</w:t></w:r></w:p>"_s;
        QTest::newRow("chẻ đoạn trong liên kết")
            << u"<w:p><w:hyperlink r=\"1\"><w:r><w:t>một hai</w:t></w:r></w:hyperlink></w:p>"_s
            << u" "_s << u"\n"_s
            << u"<w:p><w:hyperlink r=\"1\"><w:r><w:t>một</w:t></w:r></w:hyperlink></w:p><w:p>"
               "<w:hyperlink r=\"1\"><w:r><w:t xml:space=\"preserve\">hai</w:t></w:r>"
               "</w:hyperlink></w:p>"_s;
        QTest::newRow("nối hai đoạn")
            << p(u"một"_s) + u"<w:p/>"_s + p(u"hai"_s) << u"\n"_s << u" "_s
            << u"<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t xml:space=\"preserve\">một </w:t></w:r><w:r>"
               "<w:t>hai</w:t></w:r></w:p>"_s;
        QTest::newRow("nối qua ngắt dòng")
            << u"<w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r></w:p>"_s << u"\n"_s << u" "_s
            << u"<w:p><w:r><w:t xml:space=\"preserve\">một </w:t><w:t>hai</w:t></w:r></w:p>"_s;
        QTest::newRow("xóa dòng giữa hai ngắt dòng")
            << u"<w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r></w:p>"_s
            << u"hai\n"_s << u""_s
            << u"<w:p><w:r><w:t>một</w:t><w:br/><w:t></w:t><w:t>ba</w:t></w:r></w:p>"_s;
        QTest::newRow("ô của bảng giữ đoạn trống")
            << p(u"a"_s) + u"<w:tbl><w:tr><w:tc>"_s + p(u"b"_s) + u"</w:tc><w:tc>"_s + p(u"c"_s) +
                   u"</w:tc></w:tr></w:tbl>"_s
            << u"\nb"_s << u""_s
            << p(u"a"_s) + u"<w:tbl><w:tr><w:tc>"_s + p({}) + u"</w:tc><w:tc>"_s + p(u"c"_s) +
                   u"</w:tc></w:tr></w:tbl>"_s;
        QTest::newRow("cả bảng đi khi hết chữ")
            << p(u"a"_s) + u"<w:tbl><w:tr><w:tc>"_s + p(u"b"_s) + u"</w:tc><w:tc>"_s + p(u"c"_s) +
                   u"</w:tc></w:tr></w:tbl>"_s + p(u"d"_s)
            << u"\nb\nc"_s << u""_s << p(u"a"_s) + p(u"d"_s);
        QTest::newRow("dấu trang của nơi khác thì ở lại")
            << p(u"a"_s) + u"<w:p><w:bookmarkStart w:id=\"1\"/><w:r><w:t>b</w:t></w:r></w:p>"
                           "<w:p><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>c</w:t></w:r></w:p>"_s
            << u"\nb"_s << u""_s
            << p(u"a"_s) + u"<w:bookmarkStart w:id=\"1\"/>"
                           "<w:p><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>c</w:t></w:r></w:p>"_s;
        QTest::newRow("chữ đã xóa có dấu vết thì còn nguyên")
            << u"<w:p><w:r><w:t>a</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>x</w:delText></w:r>"
               "</w:del><w:r><w:t>b</w:t></w:r></w:p>"_s
            << u"ab"_s << u"cd"_s
            << u"<w:p><w:r><w:t>cd</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>x</w:delText></w:r>"
               "</w:del><w:r><w:t></w:t></w:r></w:p>"_s;
    }
    void writesEdits() {
        QFETCH(QString, body);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QString, written);
        const Draft draft = readOrFail(readDocx(docxOf(body)));
        const Edit edit = replacing(draft, old, replacement);
        QCOMPARE(bodyOf(writeDraft(draft, {edit})), written);
        const auto tracked = writeTrackedChanges(draft, {edit}, {editor});
        QVERIFY2(tracked, tracked ? "" : qPrintable(tracked.error().message));
        const Draft accepted = readOrFail(readDocx(*tracked));
        QString wanted = draft.text.joined();
        wanted.replace(edit.range.start, edit.range.length, edit.replacement);
        QCOMPARE(accepted.text.joined(), withoutEmptyLines(wanted));
        QCOMPARE(rejected(accepted.source), rejected(draft.source));
    }

    void tracksChanges_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("written"); // SIGN n stands for id, author and date
        QTest::newRow("thay chữ")
            << u"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>qua chương này</w:t></w:r></w:p>"_s
            << u"chương"_s << u"trương"_s
            << u"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">qua </w:t></w:r><w:del "
               "SIGN 2><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space=\"preserve\">ch</w:delText>"
               "</w:r></w:del><w:ins SIGN 1><w:r><w:rPr><w:b/></w:rPr><w:t "
               "xml:space=\"preserve\">tr"
               "</w:t></w:r></w:ins><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">ương này"
               "</w:t></w:r></w:p>"_s;
        QTest::newRow("nối đoạn")
            << u"<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t>"
               "</w:r></w:p>"_s
            << u"\n"_s << u""_s
            << u"<w:p><w:pPr><w:jc/><w:rPr><w:del SIGN 1/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r>"
               "</w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>"_s;
        QTest::newRow("chẻ đoạn")
            << u"<w:p><w:r><w:t>ab</w:t></w:r></w:p>"_s << u"ab"_s << u"a\nb"_s
            << u"<w:p><w:pPr><w:rPr><w:ins SIGN 1/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
               "<w:p><w:r><w:t xml:space=\"preserve\">b</w:t></w:r></w:p>"_s;
    }
    void tracksChanges() {
        QFETCH(QString, body);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QString, written);
        const Draft draft = readOrFail(readDocx(docxOf(body)));
        const QString out =
            bodyOf(writeTrackedChanges(draft, {replacing(draft, old, replacement)}, {editor}));
        written.replace(QRegularExpression(u"SIGN (\\d)"_s),
                        u"w:id=\"\\1\" w:author=\"Lê &quot;Vân&quot; &amp; Hòa\" "
                        "w:date=\"2026-03-04T05:06:07Z\""_s);
        QCOMPARE(out, written);
    }

    void touchesNoOtherMember() {
        for (const int level : {0, 6}) {
            const QByteArray bytes = packed(
                docxMembers(documentXml(u"<w:p><w:r><w:t>chương</w:t></w:r></w:p>"_s)), level);
            const Draft draft = readOrFail(readDocx(bytes));
            QCOMPARE(writtenOrReason(writeDraft(draft, {})), bytes);
            const auto out = writeDraft(draft, {replacing(draft, u"ch"_s, u"tr"_s)});
            QVERIFY(out);
            const QList<PackedMember> before = membersOf(bytes);
            const QList<PackedMember> after = membersOf(*out);
            QCOMPARE(after.size(), before.size());
            for (qsizetype i = 0; i < after.size(); ++i)
                QCOMPARE(after[i] == before[i], before[i].name != "word/document.xml");
        }
    }

    void refusesWhatTheMarkupCannotGive_data() {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("reason");
        const QString cells =
            u"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>một</w:t></w:r></w:p></w:tc><w:tc>"
            "<w:p><w:r><w:t>hai</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"_s;
        QTest::newRow("nối hai ô") << cells << u"t\nh"_s << u"t h"_s << u"cannot be joined"_s;
        QTest::newRow("nối qua ngắt trang")
            << u"<w:p><w:r><w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t></w:r></w:p>"_s << u"\n"_s
            << u" "_s << u"page break"_s;
        QTest::newRow("chẻ đoạn cuối phần")
            << u"<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>a b</w:t></w:r></w:p>"_s << u" "_s
            << u"\n"_s << u"cannot be split"_s;
        QTest::newRow("bài không có chữ") << u"<w:p/>"_s << u""_s << u"chữ"_s << u"no text"_s;
        QTest::newRow("ký tự điều khiển")
            << u"<w:p><w:r><w:t>a</w:t></w:r></w:p>"_s << u"a"_s << u"\u0001"_s << u"safely"_s;
        QTest::newRow("thêm ảnh") << u"<w:p><w:r><w:t>a</w:t></w:r></w:p>"_s << u"a"_s
                                  << u"\uFFFC"_s << u"cannot be written"_s;
    }
    void refusesWhatTheMarkupCannotGive() {
        QFETCH(QString, body);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QString, reason);
        const Draft draft = readOrFail(readDocx(docxOf(body)));
        const Edit edit =
            old.isEmpty() ? Edit{{0, 0}, replacement} : replacing(draft, old, replacement);
        const auto out = writeDraft(draft, {edit});
        QVERIFY(!out);
        QVERIFY2(out.error().message.contains(reason), qPrintable(out.error().message));
    }

    void onlyWordDocumentsHoldTrackedChanges() {
        const Draft draft = readOrFail(readPlainText("chương"));
        QCOMPARE(writtenOrReason(writeTrackedChanges(draft, {}, {})),
                 QByteArray("failed: Only a Word document, an ODF text or an RTF document can hold "
                            "tracked changes."));
    }

    /// Documents of every shape: what is read is sound; several edits at once say what they should
    /// and nothing else, clean and tracked; refused, the tracked ones leave the old text.
    void randomEditsStaySound() {
        QRandomGenerator random(20260304);
        const QStringList words{u""_s,   u"chữ"_s, u" "_s,      u"\n"_s,     u"a\nb"_s,
                                u"\t"_s, u"<&>"_s, u"\u0301"_s, u"\u00A0"_s, u"\n\n"_s};
        int asked = 0;
        int clean = 0;
        int tracked = 0;
        for (int round = 0; round < 800; ++round) {
            const QString body = BodyMaker(random).body();
            const QByteArray bytes = docxOf(body);
            const Draft draft = readOrFail(readDocx(bytes));
            QVERIFY2(brokenInvariant(draft).isEmpty(), qPrintable(brokenInvariant(draft)));
            const QString joined = draft.text.joined();
            if (joined.isEmpty())
                continue;
            QList<Edit> edits;
            for (qsizetype at = random.bounded(joined.size()); at <= joined.size();
                 at += 1 + random.bounded(12)) {
                const qsizetype length =
                    random.bounded(std::min<qsizetype>(8, joined.size() - at) + 1);
                edits.append({{at, length}, words.at(random.bounded(words.size()))});
                at += length;
            }
            QString wanted = joined;
            for (qsizetype i = edits.size() - 1; i >= 0; --i)
                wanted.replace(edits[i].range.start, edits[i].range.length, edits[i].replacement);
            wanted = withoutEmptyLines(wanted.normalized(QString::NormalizationForm_C));
            ++asked;
            if (const auto out = writeDraft(draft, edits)) {
                ++clean;
                QCOMPARE(composed(readOrFail(readDocx(*out))), wanted);
            }
            if (const auto out =
                    writeTrackedChanges(draft, edits, QList<ChangeAuthor>(edits.size(), editor))) {
                ++tracked;
                const Draft read = readOrFail(readDocx(*out));
                QCOMPARE(composed(read), wanted);
                QCOMPARE(rejected(read.source), rejected(draft.source));
            }
        }
        qInfo("%d documents, %d written clean, %d tracked", asked, clean, tracked);
        // A text box is not taken out with the text in it, nor joined to what is around it.
        QVERIFY(clean * 100 > asked * 65);
        QVERIFY(tracked * 100 > asked * 65);
    }

    /// A correction that cannot be tracked is named, and leaves the others tracked.
    void tracksWhatCanBeWritten() {
        const QString cell = u"<w:tc><w:p><w:r><w:t>%1</w:t></w:r></w:p></w:tc>"_s;
        const Draft draft = readOrFail(readDocx(docxOf(
            u"<w:p><w:r><w:t>Tin chợ</w:t></w:r></w:p><w:tbl><w:tr>"_s + cell.arg(u"một"_s) +
            cell.arg(u"hai"_s) + u"</w:tr></w:tbl><w:p><w:r><w:t>Hết tin</w:t></w:r></w:p>"_s)));
        const qsizetype gap = draft.text.joined().indexOf(u"một"_s) + 3;
        const QList<Edit> edits{replacing(draft, u"chợ"_s, u"phiên"_s), Edit{{gap, 1}, QString()},
                                replacing(draft, u"Hết"_s, u"Dứt"_s)};
        QVERIFY(!writeTrackedChanges(draft, edits, {editor, editor, editor}));
        const auto written = writeTrackedInPart(draft, edits, {editor, editor, editor});
        QVERIFY(written);
        QCOMPARE(written->refused.size(), 1);
        QCOMPARE(written->refused.first().edit, edits.at(1));
        QVERIFY(!written->refused.first().reason.isEmpty());
        const Draft read = readOrFail(readDocx(written->bytes));
        QCOMPARE(read.text.joined(),
                 draft.text.joined().replace(u"chợ"_s, u"phiên"_s).replace(u"Hết"_s, u"Dứt"_s));
        QCOMPARE(rejected(read.source), rejected(draft.source));
    }
};

QTEST_APPLESS_MAIN(DocxWriterTest)
#include "DocxWriterTest.moc"
