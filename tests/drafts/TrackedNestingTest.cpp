// SPDX-License-Identifier: GPL-3.0-or-later
// Typos within changes that are pending already, and within all else that a document can nest: of
// what we write as tracked changes, LibreOffice makes the corrected text where all are accepted,
// and where all are refused what it makes of the original. Skipped where LibreOffice is not
// installed.
#include "DocxTesting.h"
#include "OfficeTesting.h"

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

const ChangeAuthor editor{u"Lê Vân"_s, QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC)};

QString signature() {
    static int id = 100;
    return u"w:id=\"%1\" w:author=\"An\" w:date=\"2026-01-02T03:04:05Z\""_s.arg(++id);
}
QString t(const QString &text, const QString &properties = {}) {
    return u"<w:r>%1<w:t xml:space=\"preserve\">%2</w:t></w:r>"_s.arg(
        properties.isEmpty() ? properties : u"<w:rPr>"_s + properties + u"</w:rPr>"_s, text);
}
QString changed(const QString &element, const QString &content) {
    return u"<w:%1 %2>%3</w:%1>"_s.arg(element, signature(), content);
}
QString ins(const QString &content) {
    return changed(u"ins"_s, content);
}
QString del(const QString &text) {
    return changed(u"del"_s,
                   u"<w:r><w:delText xml:space=\"preserve\">"_s + text + u"</w:delText></w:r>"_s);
}
QString p(const QString &content, const QString &properties = {}) {
    return u"<w:p>%1%2</w:p>"_s.arg(
        properties.isEmpty() ? properties : u"<w:pPr>"_s + properties + u"</w:pPr>"_s, content);
}
/// The mark at a paragraph's end was inserted, deleted or moved.
QString mark(const QString &element) {
    return u"<w:rPr><w:%1 %2/></w:rPr>"_s.arg(element, signature());
}
/// Text that was moved away, or here.
QString moved(const QString &where, const QString &name, const QString &content) {
    static int id = 9000;
    return u"<w:move%1RangeStart w:id=\"%2\" w:name=\"%3\" w:author=\"An\" "
           "w:date=\"2026-01-02T03:04:05Z\"/>%4<w:move%1RangeEnd w:id=\"%2\"/>"_s.arg(where)
               .arg(++id)
               .arg(name, content);
}
QString row(const QString &cells, const QString &properties = {}) {
    return u"<w:tr>%1%2</w:tr>"_s.arg(
        properties.isEmpty() ? properties : u"<w:trPr>"_s + properties + u"</w:trPr>"_s, cells);
}
QString cell(const QString &content) {
    return u"<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>"_s + content +
           u"</w:tc>"_s;
}
QString table(const QString &rows) {
    return u"<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol "
           "w:w=\"4000\"/><w:gridCol w:w=\"4000\"/></w:tblGrid>"_s +
           rows + u"</w:tbl>"_s;
}
/// Within a run's paragraph: a text box, as Word writes it for programs of today.
QString box(const QString &content) {
    return u"<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" style=\"width:150pt;"
           "height:70pt\"><v:textbox><w:txbxContent>"_s +
           content + u"</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"_s;
}

/// What is corrected wherever it stands.
const QList<std::pair<QString, QString>> typos{
    {u"chủ chương"_s, u"chủ trương"_s}, {u"bổ xung"_s, u"bổ sung"_s}, {u" ,"_s, u","_s},
    {u"đẹp,tôi"_s, u"đẹp, tôi"_s},      {u"/ "_s, u"\n"_s},           {u"bỏ hết đi"_s, u""_s},
};

QList<Edit> corrections(const QString &text) {
    QList<Edit> edits;
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (const auto &[typo, word] : typos) {
            if (!QStringView(text).sliced(at).startsWith(typo))
                continue;
            edits.append({{at, typo.size()}, word});
            at += typo.size() - 1;
            break;
        }
    }
    return edits;
}

/// What a flat ODF text says, lines without text and blanks at their ends aside.
QString saidIn(const QByteArray &flat) {
    const auto draft = readDraft(flat, u"x.fodt"_s);
    if (!draft)
        return u"?"_s + draft.error().message;
    QStringList lines;
    for (const Block &block : draft->text.blocks()) {
        if (!block.text.trimmed().isEmpty())
            lines.append(block.text.trimmed());
    }
    return lines.join(u'\n');
}

} // namespace

class TrackedNestingTest final : public QObject {
    Q_OBJECT

    Office m_office;
    QList<std::pair<QString, QString>> m_documents; ///< what is nested how, and the body

    void nest(const QString &name, const QString &body) { m_documents.append({name, body}); }
    void nestChanges();
    void nestElsewhere();
    void check(const QString &ending, const QStringList &otherwise);

private slots:
    void initTestCase();
    // LibreOffice itself knows no changes in a content control around paragraphs.
    void inWordDocuments() { check(u"docx"_s, {u"paragraphs in a content control"_s}); }
    void inOdfTexts() { check(u"odt"_s, {u"paragraphs in a content control"_s}); }
    void inRtf() { check(u"rtf"_s, {}); }
};

void TrackedNestingTest::nestChanges() {
    nest(u"plain"_s, p(t(u"Tỉnh thông qua chủ chương và bổ xung quỹ , rồi thôi."_s)));
    nest(u"in an insertion"_s, p(t(u"Mở "_s) + ins(t(u"chủ chương và đẹp,tôi"_s)) + t(u" hết."_s)));
    nest(u"its end in an insertion"_s,
         p(t(u"Qua chủ ch"_s) + ins(t(u"ương mới"_s)) + t(u" hết."_s)));
    nest(u"its start in an insertion"_s, p(ins(t(u"Qua chủ "_s)) + t(u"chương mới."_s)));
    nest(u"around a deletion"_s, p(t(u"Qua chủ "_s) + del(u"bậy bạ "_s) + t(u"chương mới."_s)));
    nest(u"a deletion in the word"_s, p(t(u"Qua chủ ch"_s) + del(u"xx"_s) + t(u"ương mới."_s)));
    nest(u"replaced"_s,
         p(t(u"Qua "_s) + del(u"chủ cương"_s) + ins(t(u"chủ chương"_s)) + t(u" mới."_s)));
    nest(
        u"deleted in an insertion"_s,
        p(t(u"Tỉnh "_s) + ins(t(u"qua chủ "_s) + del(u"bậy "_s) + t(u"chương"_s)) + t(u" mới."_s)));
    nest(u"two insertions"_s,
         p(t(u"Tỉnh "_s) + ins(t(u"qua chủ ch"_s)) + ins(t(u"ương và"_s)) + t(u" mới."_s)));
    nest(u"two runs of an insertion"_s,
         p(t(u"Tỉnh "_s) + ins(t(u"qua chủ ch"_s, u"<w:b/>"_s) + t(u"ương"_s)) +
           t(u" mới , và."_s)));
    nest(u"between insertion and deletion"_s,
         p(t(u"Qua chủ "_s) + ins(t(u"chương"_s)) + del(u" xưa"_s) + t(u" ,mới."_s)));
    nest(u"a split in an insertion"_s,
         p(t(u"Tỉnh "_s) + ins(t(u"qua/ chủ chương"_s)) + t(u" mới."_s)));
    nest(u"all of an insertion goes"_s, p(t(u"Đầu "_s) + ins(t(u"bỏ hết đi"_s)) + t(u" cuối."_s)));
    nest(u"moved"_s, p(t(u"Trước "_s) +
                       moved(u"From"_s, u"m1"_s, changed(u"moveFrom"_s, t(u"qua chủ chương"_s))) +
                       t(u" sau."_s)) +
                         p(t(u"Đích "_s) +
                           moved(u"To"_s, u"m1"_s, changed(u"moveTo"_s, t(u"qua chủ chương"_s))) +
                           t(u" hết."_s)));
    nest(u"half of it moved"_s,
         p(t(u"Trước "_s) + moved(u"From"_s, u"m2"_s, changed(u"moveFrom"_s, t(u"chương mới"_s))) +
           t(u" sau."_s)) +
             p(t(u"Tỉnh thông qua chủ "_s) +
               moved(u"To"_s, u"m2"_s, changed(u"moveTo"_s, t(u"chương mới"_s))) + t(u" hết."_s)));
    nest(u"a paragraph was moved"_s,
         moved(u"From"_s, u"m3"_s,
               p(changed(u"moveFrom"_s, t(u"Cả đoạn chủ chương."_s)), mark(u"moveFrom"_s))) +
             p(t(u"Giữa."_s)) +
             moved(u"To"_s, u"m3"_s,
                   p(changed(u"moveTo"_s, t(u"Cả đoạn chủ chương."_s)), mark(u"moveTo"_s))) +
             p(t(u"Cuối."_s)));
    nest(u"a paragraph was inserted"_s,
         p(t(u"Đầu."_s)) + p(ins(t(u"Đoạn thêm có chủ chương."_s)), mark(u"ins"_s)) +
             p(t(u"Cuối chủ chương."_s)));
    nest(u"a paragraph was deleted"_s,
         p(del(u"Đoạn bị bỏ chủ chương."_s), mark(u"del"_s)) + p(t(u"Cuối chủ chương."_s)));
    nest(u"across a deleted mark"_s,
         p(t(u"Tỉnh thông qua chủ "_s), mark(u"del"_s)) + p(t(u"chương mới bổ xung."_s)));
    nest(u"beside an inserted mark"_s,
         p(t(u"Tỉnh thông qua chủ chương"_s), mark(u"ins"_s)) + p(t(u"mới bổ xung."_s)));
    nest(u"deleted in a move"_s,
         p(t(u"Trước "_s) +
           moved(u"From"_s, u"m4"_s, changed(u"moveFrom"_s, t(u"qua chủ chương"_s))) +
           t(u" sau."_s)) +
             p(t(u"Đích "_s) +
               moved(u"To"_s, u"m4"_s,
                     changed(u"moveTo"_s, t(u"qua chủ "_s)) + del(u"bậy "_s) +
                         changed(u"moveTo"_s, t(u"chương"_s))) +
               t(u" hết."_s)));
    nest(u"moved between cells"_s,
         table(row(cell(p(t(u"Ô "_s) + moved(u"From"_s, u"m5"_s,
                                             changed(u"moveFrom"_s, t(u"có chủ chương"_s))))) +
                   cell(p(t(u"Ô "_s) +
                          moved(u"To"_s, u"m5"_s, changed(u"moveTo"_s, t(u"có chủ chương"_s))))))) +
             p(t(u"Sau chủ chương."_s)));
    nest(u"paragraphs were inserted"_s, p(t(u"Đầu chủ"_s) + ins(t(u" chương"_s)), mark(u"ins"_s)) +
                                            p(ins(t(u"giữa bổ xung"_s)), mark(u"ins"_s)) +
                                            p(ins(t(u"chủ chươ"_s)) + t(u"ng."_s)));
    nest(u"deleted and inserted marks"_s, p(t(u"Qua chủ chương"_s), mark(u"del"_s)) +
                                              p(ins(t(u"mới bổ xung"_s)), mark(u"ins"_s)) +
                                              p(t(u"cuối chủ chương."_s)));
    nest(u"formatting that was changed"_s,
         p(t(u"Qua chủ ch"_s, u"<w:b/><w:rPrChange %1><w:rPr/></w:rPrChange>"_s.arg(signature())) +
               t(u"ương mới."_s),
           u"<w:jc w:val=\"center\"/><w:pPrChange %1><w:pPr/></w:pPrChange>"_s.arg(signature())));
}

void TrackedNestingTest::nestElsewhere() {
    nest(u"a link, inserted in part"_s,
         p(t(u"Tỉnh "_s) + u"<w:hyperlink w:anchor=\"x\">"_s + ins(t(u"qua chủ chương"_s)) +
           t(u" mới"_s) + u"</w:hyperlink>"_s + t(u" hết."_s)));
    nest(u"a content control"_s,
         p(t(u"Tỉnh "_s) + u"<w:sdt><w:sdtPr/><w:sdtContent>"_s + ins(t(u"qua chủ chương"_s)) +
           u"</w:sdtContent></w:sdt>"_s + t(u" mới."_s)));
    nest(u"paragraphs in a content control"_s,
         u"<w:sdt><w:sdtPr/><w:sdtContent>"_s +
             p(t(u"Khối "_s) + ins(t(u"chủ chương"_s)) + t(u" mới."_s)) +
             p(t(u"Qua chủ "_s) + del(u"bậy "_s) + t(u"chương."_s)) + u"</w:sdtContent></w:sdt>"_s +
             p(t(u"Sau."_s)));
    nest(u"a field in an insertion"_s,
         p(t(u"Tỉnh "_s) +
           ins(u"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
               "xml:space=\"preserve\"> AUTHOR </w:instrText></w:r><w:r><w:fldChar "
               "w:fldCharType=\"separate\"/></w:r>"_s +
               t(u"An"_s) + u"<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"_s +
               t(u" qua chủ chương"_s)) +
           t(u" mới bổ xung."_s)));
    nest(u"a row was deleted"_s, table(row(cell(p(t(u"Ô chủ chương"_s)))) +
                                       row(cell(p(del(u"ô bỏ chủ chương"_s), mark(u"del"_s))),
                                           u"<w:del %1/>"_s.arg(signature()))) +
                                     p(t(u"Sau bổ xung."_s)));
    nest(u"a smart tag"_s,
         p(t(u"Tỉnh "_s) + u"<w:smartTag w:uri=\"u\" w:element=\"e\">"_s + ins(t(u"qua chủ "_s)) +
           t(u"chương"_s) + u"</w:smartTag>"_s + t(u" mới."_s)));
    nest(u"a bookmark in the word"_s,
         p(t(u"Qua chủ c"_s) + u"<w:bookmarkStart w:id=\"77\" w:name=\"b\"/>"_s + t(u"hươ"_s) +
           u"<w:bookmarkEnd w:id=\"77\"/>"_s + t(u"ng mới."_s)));
    nest(u"tabs and line breaks"_s,
         p(u"<w:r><w:t xml:space=\"preserve\">Tỉnh</w:t><w:tab/><w:t>qua chủ chương</w:t><w:br/>"
           "<w:t>mới bổ xung.</w:t></w:r>"_s));
    nest(u"a line break in an insertion"_s,
         p(t(u"Tỉnh "_s) +
           ins(u"<w:r><w:t>qua chủ chương</w:t><w:br/><w:t>mới bổ xung</w:t></w:r>"_s) +
           t(u" hết."_s)));
    nest(u"a split"_s, p(t(u"Tỉnh thông qua/ chủ chương mới."_s)));
    nest(u"all of a paragraph goes"_s, p(t(u"Đầu."_s)) + p(t(u"bỏ hết đi"_s)) + p(t(u"Cuối."_s)));
    nest(u"a table"_s, table(row(cell(p(t(u"Ô chủ chương"_s))) +
                                 cell(p(t(u"ô "_s) + ins(t(u"thêm chủ chương"_s)))))) +
                           p(t(u"Sau."_s)));
    nest(u"a row was inserted"_s, table(row(cell(p(t(u"Ô cũ"_s)))) +
                                        row(cell(p(ins(t(u"ô thêm chủ chương"_s)), mark(u"ins"_s))),
                                            u"<w:ins %1/>"_s.arg(signature()))) +
                                      p(t(u"Sau."_s)));
    nest(u"a table in a table"_s,
         table(row(cell(table(row(cell(p(t(u"Trong chủ "_s) + ins(t(u"chương"_s)))))) +
                        p(t(u"ngoài bổ xung"_s))))) +
             p(t(u"Sau."_s)));
    nest(u"a text box"_s,
         p(t(u"Trước "_s) + box(p(t(u"Hộp chủ chương "_s) + ins(t(u"thêm bổ xung"_s)))) +
           t(u" sau chủ chương."_s)));
}

void TrackedNestingTest::initTestCase() {
    if (!m_office.isInstalled())
        QSKIP("LibreOffice is not installed");
    nestChanges();
    nestElsewhere();
    for (qsizetype i = 0; i < m_documents.size(); ++i)
        m_office.write(u"%1.docx"_s.arg(i), docxOf(m_documents.at(i).second));
    // The same in the other formats, as LibreOffice writes them.
    for (const QString &format : {u"odt:writer8"_s, u"rtf:Rich Text Format"_s}) {
        QStringList arguments{u"--convert-to"_s, format};
        for (qsizetype i = 0; i < m_documents.size(); ++i)
            arguments.append(u"%1.docx"_s.arg(i));
        QVERIFY(m_office.run(arguments));
    }
    QVERIFY(m_office.takeMacro());
}

/// `otherwise` names what LibreOffice itself takes for something else in this format.
void TrackedNestingTest::check(const QString &ending, const QStringList &otherwise) {
    QString list;
    QList<qsizetype> written;
    const auto resolve = [&](const QString &command, const QString &name) {
        list += command + u"|%1/%2.%3|%1/%2.%3.%4.fodt\n"_s.arg(m_office.path(), name, ending,
                                                                command.left(6));
    };
    for (qsizetype i = 0; i < m_documents.size(); ++i) {
        const QString name = QString::number(i);
        const QByteArray bytes = m_office.read(name + u'.' + ending);
        QVERIFY2(!bytes.isEmpty(), qPrintable(m_documents.at(i).first));
        const Draft draft = readOrFail(readDraft(bytes, u"x."_s + ending));
        const QList<Edit> edits = corrections(draft.text.joined());
        const auto clean = writeDraft(draft, edits);
        const auto tracked =
            writeTrackedChanges(draft, edits, QList<ChangeAuthor>(edits.size(), editor));
        if (!clean || !tracked) {
            qInfo("%s: %s", qPrintable(m_documents.at(i).first),
                  qPrintable(clean ? tracked.error().message : clean.error().message));
            continue; // refused with its reason
        }
        m_office.write(u"clean-%1.%2"_s.arg(name, ending), *clean);
        m_office.write(u"tracked-%1.%2"_s.arg(name, ending), *tracked);
        resolve(u"AcceptAllTrackedChanges"_s, u"clean-"_s + name);
        resolve(u"AcceptAllTrackedChanges"_s, u"tracked-"_s + name);
        resolve(u"RejectAllTrackedChanges"_s, u"tracked-"_s + name);
        resolve(u"RejectAllTrackedChanges"_s, name);
        written.append(i);
    }
    QVERIFY(m_office.resolve(list));
    const auto said = [&](const QString &name, const QString &command) {
        return saidIn(m_office.read(name + u'.' + ending + u'.' + command + u".fodt"_s));
    };
    QStringList wrong;
    for (const qsizetype i : std::as_const(written)) {
        const QString name = QString::number(i);
        const QString wanted = said(u"clean-"_s + name, u"Accept"_s);
        const QString before = said(name, u"Reject"_s);
        QVERIFY2(!wanted.isEmpty() && !wanted.startsWith(u'?'), qPrintable(wanted));
        const QString accepted = said(u"tracked-"_s + name, u"Accept"_s);
        const QString refused = said(u"tracked-"_s + name, u"Reject"_s);
        const QString what = m_documents.at(i).first;
        if (otherwise.contains(what))
            continue;
        if (accepted != wanted)
            wrong.append(what + u", accepted: "_s + accepted + u" | wanted: "_s + wanted);
        if (refused != before)
            wrong.append(what + u", refused: "_s + refused + u" | wanted: "_s + before);
        for (const auto &[typo, word] : typos) {
            if (wanted.contains(typo))
                wrong.append(what + u", left: "_s + wanted);
        }
    }
    qInfo("%d of %d documents", int(written.size()), int(m_documents.size()));
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TrackedNestingTest)
#include "TrackedNestingTest.moc"
