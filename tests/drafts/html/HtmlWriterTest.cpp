// SPDX-License-Identifier: GPL-3.0-or-later
#include "DraftTesting.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> pages() {
    QList<QByteArray> all;
    const QDir folder(QStringLiteral(MORAT_TEST_DATA) + u"/drafts"_s);
    for (const QString &name : folder.entryList({u"*.html"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all.append(file.readAll());
    }
    return all;
}

/// What the page shows, for comparing: blank lines and collapsible spaces do not show.
QString shown(const QString &text) {
    QStringList lines;
    for (QString line : text.split(u'\n')) {
        QString out;
        for (const QChar c : line) {
            const bool space = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
            if (!space)
                out += c;
            else if (!out.isEmpty() && !out.endsWith(u' '))
                out += u' ';
        }
        if (out.endsWith(u' '))
            out.chop(1);
        if (!out.isEmpty())
            lines.append(out);
    }
    return lines.join(u'\n').normalized(QString::NormalizationForm_C);
}

/// Whether `whole` has the bytes of `part` in the same order.
bool holdsInOrder(const QByteArray &whole, const QByteArray &part) {
    qsizetype at = 0;
    for (const char c : part) {
        at = whole.indexOf(c, at);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

QByteArray withoutSpace(QByteArray bytes) {
    bytes.removeIf(
        [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; });
    return bytes;
}

/// What an edit inside one block may not touch: everything before and after the runs that hold
/// its text, and the markup between them. (White space that shows nowhere may go.)
QString touchedTooMuch(const Draft &draft, const Edit &edit, const QByteArray &out) {
    const TextPosition place = draft.text.locate(edit.range.start);
    const BlockOrigin &origin = draft.origins.at(place.block);
    const QString &text = draft.text.blocks().at(place.block).text;
    const TextRange range{place.offset, edit.range.length};
    QList<SourceRange> runs = origin.source.runs(text, range);
    if (runs.isEmpty())
        runs = {{origin.source.insertionPoint(text, range.start).value_or(0), 0}};
    const QByteArray before = withoutSpace(draft.bytes.first(runs.first().start));
    const QByteArray after = withoutSpace(draft.bytes.sliced(runs.last().end()));
    const QByteArray now = withoutSpace(out);
    if (!now.startsWith(before))
        return u"before"_s;
    if (!now.endsWith(after))
        return u"after"_s;
    QByteArray gaps;
    for (qsizetype i = 1; i < runs.size(); ++i)
        gaps += withoutSpace(draft.bytes.mid(runs[i - 1].end(), runs[i].start - runs[i - 1].end()));
    const qsizetype middle = now.size() - before.size() - after.size();
    return middle >= 0 && holdsInOrder(now.mid(before.size(), middle), gaps) ? QString()
                                                                             : u"between"_s;
}

} // namespace

class HtmlWriterTest final : public QObject {
    Q_OBJECT

private slots:
    void writesEdits_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("written");
        QTest::newRow("chỗ sai bị thẻ cắt đôi")
            << u"<p>qua <b>chủ ch</b>ương, nghị quyết</p>"_s << u"chủ chương"_s << u"chủ trương"_s
            << u"<p>qua <b>chủ tr</b>ương, nghị quyết</p>"_s;
        QTest::newRow("thay cả cụm thì thẻ vẫn còn")
            << u"<p>qua <b>chủ ch</b>ương này</p>"_s << u"chủ chương"_s << u"ý"_s
            << u"<p>qua <b>ý</b> này</p>"_s;
        QTest::newRow("ký tự đặc biệt")
            << u"<p>a b</p>"_s << u"b"_s << u"<&>\u00A0"_s << u"<p>a &lt;&amp;&gt;\u00A0</p>"_s;
        QTest::newRow("khoảng trắng không ngắt theo kiểu của bài")
            << u"<p>a&nbsp;b c</p>"_s << u"b c"_s << u"b\u00A0c"_s << u"<p>a&nbsp;b&nbsp;c</p>"_s;
        QTest::newRow("bỏ thực thể")
            << u"<p>a&nbsp; b</p>"_s << u"\u00A0 "_s << u" "_s << u"<p>a b</p>"_s;
        QTest::newRow("bỏ dấu cách ở hai bên thẻ") << u"<p>tiến <b> bộ</b></p>"_s << u"tiến bộ"_s
                                                   << u"tiếnbộ"_s << u"<p>tiến<b>bộ</b></p>"_s;
        QTest::newRow("xóa cả đoạn với dòng của nó")
            << u"<p>một</p>\n<p>hai</p>\n<p>ba</p>\n"_s << u"hai\n"_s << u""_s
            << u"<p>một</p>\n<p>ba</p>\n"_s;
        QTest::newRow("xóa đoạn cuối")
            << u"<p>một</p>\n<p>hai</p>\n"_s << u"\nhai"_s << u""_s << u"<p>một</p>\n"_s;
        QTest::newRow("xóa cả khung tin liên quan")
            << u"<p>một</p>\n<div class=related><h3>Tin khác</h3><ul></ul></div>\n"_s
            << u"\nTin khác"_s << u""_s << u"<p>một</p>\n"_s;
        QTest::newRow("xóa hết các khối thì khung cũng đi")
            << u"<p>một</p>\n<div><h3>Tin khác</h3><ul><li>a</li><li>b</li></ul></div>\n"_s
            << u"\nTin khác\na\nb"_s << u""_s << u"<p>một</p>\n"_s;
        QTest::newRow("xóa khối của WordPress cùng lời chú")
            << u"<!-- wp:p -->\n<p>một</p>\n<!-- /wp:p -->\n\n<!-- wp:p -->\n<p>hai</p>\n<!-- /wp:p -->\n"_s
            << u"\nhai"_s << u""_s << u"<!-- wp:p -->\n<p>một</p>\n<!-- /wp:p -->\n\n"_s;
        QTest::newRow("xóa phần nhúng") << u"<p>một</p><iframe src=''></iframe><p>hai</p>"_s
                                        << u"\uFFFC\n"_s << u""_s << u"<p>một</p><p>hai</p>"_s;
        QTest::newRow("xóa ảnh giữa câu")
            << u"<p>một <img src=x> hai</p>"_s << u"\uFFFC "_s << u""_s << u"<p>một hai</p>"_s;
        QTest::newRow("chữ hai bên phần nhúng đổi, phần nhúng còn")
            << u"<p>một <img src=x> hai</p>"_s << u"một \uFFFC hai"_s << u"mốt \uFFFC hài"_s
            << u"<p>mốt <img src=x> hài</p>"_s;
        QTest::newRow("chẻ đoạn") << u"<p class=x id=y>một hai</p>"_s << u"một hai"_s
                                  << u"một\nhai"_s
                                  << u"<p class=x id=y>một</p><p class=x>hai</p>"_s;
        QTest::newRow("chẻ đoạn giữa chữ đậm")
            << u"<p>a <b class=k>một hai</b></p>"_s << u"một hai"_s << u"một\nhai"_s
            << u"<p>a <b class=k>một</b></p><p><b class=k>hai</b></p>"_s;
        QTest::newRow("chẻ tít") << u"<h1>một hai</h1>"_s << u"một hai"_s << u"một\nhai"_s
                                 << u"<h1>một<br>hai</h1>"_s;
        QTest::newRow("nối hai đoạn")
            << u"<p>một </p>\n<p class=x> hai</p>"_s << u"\n"_s << u" "_s << u"<p>một hai</p>"_s;
        QTest::newRow("nối qua br")
            << u"<p>một<br>\nhai</p>"_s << u"một\nhai"_s << u"một hai"_s << u"<p>một hai</p>"_s;
        QTest::newRow("nối hai đoạn không đóng")
            << u"<p>một\n<p>hai"_s << u"\n"_s << u" "_s << u"<p>một hai"_s;
        QTest::newRow("xóa dòng giữa hai br")
            << u"<p>một<br>hai<br>ba</p>"_s << u"hai\n"_s << u""_s << u"<p>một<br>ba</p>"_s;
        QTest::newRow("mã lệnh không bị đụng")
            << u"<script>'chương'</script><p title=chương>chương</p>"_s << u"chương"_s
            << u"trương"_s << u"<script>'chương'</script><p title=chương>trương</p>"_s;
        QTest::newRow("sửa trong chữ lạc của bảng")
            << u"<table>lạc<tr><td>ô</td></tr></table>"_s << u"lạc"_s << u"lạch"_s
            << u"<table>lạch<tr><td>ô</td></tr></table>"_s;
        QTest::newRow("thẻ đóng lẫn") << u"<p>a <b>b <i>c</b> d</i> e"_s << u"c d"_s << u"c đ"_s
                                      << u"<p>a <b>b <i>c</b> đ</i> e"_s;
    }
    void writesEdits() {
        QFETCH(QString, source);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QString, written);
        for (const Charset charset : {Charset::Utf8, Charset::Utf16Le, Charset::Utf16Be}) {
            const QByteArray bytes = encode(QString(u'\uFEFF' + source), charset);
            const Draft draft = readOrFail(readHtml(bytes));
            QCOMPARE(draft.charset, charset);
            const auto out = writeDraft(draft, {replacing(draft, old, replacement)});
            QVERIFY2(out, out ? "" : qPrintable(out.error().message));
            QCOMPARE(decodeRun(*out, charset), u'\uFEFF' + written);
        }
    }

    void refusesWhatTheMarkupCannotGive_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("replacement");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nối hai ô của bảng") << u"<table><tr><td>một<td>hai</table>"_s << u"t\nh"_s
                                            << u"t h"_s << u"cannot be joined"_s;
        QTest::newRow("viết vào bài không có chữ")
            << u"<div></div>"_s << u""_s << u"chữ"_s << u"no text"_s;
        QTest::newRow("thêm phần nhúng")
            << u"<p>a</p>"_s << u"a"_s << u"\uFFFC"_s << u"cannot be written"_s;
    }
    void refusesWhatTheMarkupCannotGive() {
        QFETCH(QString, source);
        QFETCH(QString, old);
        QFETCH(QString, replacement);
        QFETCH(QString, reason);
        const Draft draft = readOrFail(readHtml(source.toUtf8()));
        const Edit edit =
            old.isEmpty() ? Edit{{0, 0}, replacement} : replacing(draft, old, replacement);
        const auto out = writeDraft(draft, {edit});
        QVERIFY(!out);
        QVERIFY2(out.error().message.contains(reason), qPrintable(out.error().message));
    }

    void writesDecomposedPagesDecomposed() {
        const QString source = u"<p>qua chủ <b>ch</b>ương lớn</p>"_s;
        const Draft draft =
            readOrFail(readHtml(source.normalized(QString::NormalizationForm_D).toUtf8()));
        QCOMPARE(draft.text.joined(), u"qua chủ chương lớn"_s);
        QCOMPARE(writtenOrReason(writeDraft(draft, {replacing(draft, u"lớn"_s, u"nhỏ bé"_s)})),
                 QString(source)
                     .replace(u"lớn"_s, u"nhỏ bé"_s)
                     .normalized(QString::NormalizationForm_D)
                     .toUtf8());
    }

    /// A page as it is, and the same with bytes lost, doubled and swapped: whatever is read from
    /// it is sound, comes out as it went in, and an accepted edit changes what it says and
    /// nothing else.
    void mutatedPagesStaySound() {
        QRandomGenerator random(20260313);
        const QList<QByteArray> all = pages();
        const QList<QByteArray> scraps{
            "<b>",    "</b>",     "<p>",        "</p>", "<table>", "</td>",   "<br>",
            "&",      "&amp",     "<",          ">",    "\"",      "<!--",    "-->",
            "</p ",   "<li>",     "<a href=x>", "<td>", "<span",   "é",       "<i>",
            "</div>", "<script>", "<pre>",      "\r\n", "&nbsp;",  "</table>"};
        const QStringList words{u"chữ"_s, u" "_s,    u"ư"_s,  u"<"_s,     u"&amp;"_s,
                                u"x y"_s, QString(), u"\n"_s, u"\u00A0"_s};
        int read = 0;
        int asked = 0;
        int written = 0;
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = all.at(random.bounded(all.size()));
            for (int i = random.bounded(8); i > 0 && !bytes.isEmpty(); --i) {
                const qsizetype at = random.bounded(bytes.size());
                switch (random.bounded(4)) {
                case 0:
                    bytes.remove(at, random.bounded(20));
                    break;
                case 1:
                    bytes.insert(at, scraps.at(random.bounded(scraps.size())));
                    break;
                case 2:
                    bytes.insert(at, bytes.mid(random.bounded(bytes.size()), 30));
                    break;
                default:
                    bytes.truncate(bytes.size() - random.bounded(20));
                }
            }
            const auto draft = readDraft(bytes, u"bai.html"_s);
            if (!draft)
                continue;
            ++read;
            QVERIFY2(brokenInvariant(*draft).isEmpty(), qPrintable(brokenInvariant(*draft)));
            QCOMPARE(writtenOrReason(writeDraft(*draft, {})), bytes);
            const QString joined = draft->text.joined();
            const qsizetype start = random.bounded(joined.size() + 1);
            const qsizetype length =
                random.bounded(std::min<qsizetype>(10, joined.size() - start) + 1);
            const Edit edit{{start, length}, words.at(random.bounded(words.size()))};
            ++asked;
            const auto out = writeDraft(*draft, {edit});
            if (!out)
                continue;
            ++written;
            QString wanted = joined;
            wanted.replace(start, length, edit.replacement);
            QCOMPARE(shown(readOrFail(readHtml(*out)).text.joined()), shown(wanted));
            if (draft->charset == Charset::Utf8 && !edit.replacement.contains(u'\n') &&
                !QStringView(joined).sliced(start, length).contains(u'\n'))
                QCOMPARE(touchedTooMuch(*draft, edit, *out), QString());
        }
        qInfo("%d pages read, %d edits asked, %d written", read, asked, written);
        QVERIFY(read > 1500);
        QVERIFY(written * 100 > asked * 80);
    }
};

QTEST_APPLESS_MAIN(HtmlWriterTest)
#include "HtmlWriterTest.moc"
