// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that the program writes: what is written is read again, and nothing else changes.
#include "packs/OwnPack.h"
#include "PackFolder.h"
#include "rules/kinds/Existence.h"
#include "rules/reading/RuleProof.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

SubstitutionDraft draftNamed(const QString &id, const QString &wrong = u"chợ phiên"_s) {
    SubstitutionDraft draft;
    draft.id = id;
    draft.title = u"Phiên chợ"_s;
    draft.message = u"Viết “%s”, không viết “%s”."_s;
    draft.swap = {{wrong, u"phiên chợ"_s}};
    draft.bad = {u"Họ đi "_s + wrong + u" sớm."_s};
    draft.good = {u"Họ đi phiên chợ sớm."_s};
    return draft;
}

QByteArray read(const PackFolder &folder, const QString &name) {
    QFile file(folder.path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList idsIn(const PackFolder &folder) {
    QStringList ids;
    const PackContent pack = readPack(folder.path());
    for (const PackProblem &problem : pack.problems)
        ids.append(problem.text());
    for (const Rule &rule : pack.rules)
        ids.append(rule.id);
    return ids;
}

} // namespace

class OwnPackTest final : public QObject {
    Q_OBJECT

private slots:
    void aWordingWithoutARightSideIsLeftOut() {
        SubstitutionDraft draft = draftNamed(u"style.bo"_s);
        draft.swap = {{u"siêu phẩm"_s, {}}, {u"có một không hai"_s, {}}};
        draft.message = u"Nên bỏ “%s”."_s;
        draft.bad = {u"Đây là siêu phẩm của xã."_s};
        draft.good = {u"Đây là sản phẩm của xã."_s};
        QVERIFY(onlyFinds(draft));
        const PackFolder folder;
        QVERIFY(saveOwnRule(folder.path(), draft));
        const PackContent pack = readPack(folder.path());
        QCOMPARE(pack.rules.size(), 1);
        const Rule &rule = pack.rules.first();
        QVERIFY(dynamic_cast<const Existence *>(rule.kind.get()) != nullptr);
        const QList<Finding> findings = findingsOf(rule, draft.bad.first());
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().message, u"Nên bỏ “siêu phẩm”."_s);
        QCOMPARE(findings.first().suggestions.first().text, QString());
        const Result<SubstitutionDraft> again = draftOf(rule);
        QVERIFY(again);
        QCOMPARE(*again, draft);
        // With one right side it is a rule of substitution.
        draft.swap = {{u"siêu phẩm"_s, {}}, {u"chợ phiên"_s, u"phiên chợ"_s}};
        QVERIFY(!onlyFinds(draft));
    }

    void writesWhatIsReadAgain_data() {
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("words");
        const char *const rows[][2] = {
            {"chợ phiên", "thường"},
            {"chợ: phiên", "dấu: hai chấm # và thăng"},
            {"chợ, phiên", "- gạch đầu, [ngoặc], {nhọn}"},
            {"\"chợ\" phiên", "nháy \" và ' và \\"},
            {"chợ <Name>", "lớp từ * & ! % @ `"},
            {"true", "null"},
            {"~", "off"},
            {"---", "12"},
        };
        for (const auto &row : rows)
            QTest::newRow(row[0]) << QString::fromUtf8(row[0]) << QString::fromUtf8(row[1]);
    }

    void writesWhatIsReadAgain() {
        QFETCH(const QString, wrong);
        QFETCH(const QString, words);
        SubstitutionDraft draft = draftNamed(u"style.thu"_s, wrong);
        draft.bad = {wrong == u"chợ <Name>" ? u"Họ đi chợ Mai sớm."_s
                                            : QString(u"Họ đi "_s + wrong + u" sớm."_s)};
        draft.title = words;
        draft.reason = words;
        draft.source = words;
        draft.exceptions = {u"vé chợ phiên"_s};
        draft.scope = {u"paragraph"_s, u"lead"_s};
        draft.level = Level::Error;
        draft.ignoresCase = true;
        const PackFolder folder;
        const Result<void> saved = saveOwnRule(folder.path(), draft);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
        const PackContent pack = readPack(folder.path());
        QVERIFY(pack.problems.isEmpty());
        QCOMPARE(pack.rules.size(), 1);
        QVERIFY(isOwnRule(folder.path(), pack.rules.first()));
        const Result<SubstitutionDraft> again = draftOf(pack.rules.first());
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QVERIFY(*again == draft);
    }

    void changesNoOtherDocument() {
        const PackFolder folder;
        QVERIFY(saveOwnRule(folder.path(), draftNamed(u"style.mot"_s)));
        // Somebody adds notes, and a document that is broken.
        const QByteArray first = read(folder, u"tu-soan.yaml"_s) + "# ghi chú của Lan\n";
        const QByteArray broken = "---\n# dở dang\nextends: [hỏng\n";
        const QByteArray kept = first + broken + "---\nextends: substitution\nid: style.hai\n";
        folder.write(u"tu-soan.yaml"_s, QString::fromUtf8(first + broken));
        QVERIFY(saveOwnRule(folder.path(), draftNamed(u"style.hai"_s, u"bến xe khách"_s)));
        QByteArray text = read(folder, u"tu-soan.yaml"_s);
        QVERIFY(text.startsWith(kept));
        SubstitutionDraft changed = draftNamed(u"style.hai"_s, u"bến xe khách"_s);
        changed.title = u"Khác"_s;
        QVERIFY(saveOwnRule(folder.path(), changed));
        text = read(folder, u"tu-soan.yaml"_s);
        QVERIFY(text.startsWith(kept));
        QCOMPARE(text.count("style.hai"), 1);
        QVERIFY(text.contains("title: Khác"));
        QVERIFY(removeOwnRule(folder.path(), u"style.hai"_s));
        QCOMPARE(read(folder, u"tu-soan.yaml"_s), QByteArray(first + broken));
    }

    void removesAndAddsInAnyOrder() {
        const PackFolder folder;
        const QStringList ids{u"style.a"_s, u"style.b"_s, u"style.c"_s};
        for (const QString &id : ids)
            QVERIFY(saveOwnRule(folder.path(), draftNamed(id)));
        QCOMPARE(idsIn(folder), ids);
        for (const QString &id : {u"style.a"_s, u"style.c"_s, u"style.b"_s}) {
            QVERIFY(removeOwnRule(folder.path(), id));
            QVERIFY(!removeOwnRule(folder.path(), id));
        }
        QCOMPARE(idsIn(folder), QStringList());
        QVERIFY(saveOwnRule(folder.path(), draftNamed(u"style.d"_s)));
        QCOMPARE(idsIn(folder), QStringList{u"style.d"_s});
    }

    void givesARuleAnotherId() {
        const PackFolder folder;
        QVERIFY(saveOwnRule(folder.path(), draftNamed(u"style.a"_s)));
        QVERIFY(saveOwnRule(folder.path(), draftNamed(u"style.b"_s)));
        QVERIFY(saveOwnRule(folder.path(), draftNamed(u"style.c"_s), u"style.a"_s));
        QCOMPARE(idsIn(folder), QStringList({u"style.c"_s, u"style.b"_s}));
        QVERIFY(!saveOwnRule(folder.path(), draftNamed(u"style.b"_s), u"style.c"_s));
        QCOMPARE(idsIn(folder), QStringList({u"style.c"_s, u"style.b"_s}));
    }

    void leavesFilesOfOthersAlone() {
        const PackFolder folder;
        const QByteArray theirs = "# của người khác\n" + yamlOf(draftNamed(u"style.a"_s));
        folder.write(u"pack.yaml"_s, u"title: Nhà # tên\n"_s);
        folder.write(u"tu-soan.yaml"_s, QString::fromUtf8(theirs));
        QVERIFY(saveOwnRule(folder.path(), draftNamed(u"style.b"_s)));
        const Result<void> refused = saveOwnRule(folder.path(), draftNamed(u"style.a"_s));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"tu-soan.yaml:2"_s),
                 qPrintable(refused.error().message));
        QCOMPARE(read(folder, u"tu-soan.yaml"_s), theirs);
        QCOMPARE(read(folder, u"pack.yaml"_s), QByteArray("title: Nhà # tên\n"));
        QVERIFY(read(folder, u"tu-soan-2.yaml"_s).contains("style.b"));
    }

    void refusesWhatItsExamplesDisprove_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("reason");
        QTest::newRow("ví dụ sai không bắt được") << 0 << u"does not find its bad example"_s;
        QTest::newRow("ví dụ đúng bị bắt") << 1 << u"finds its good example"_s;
        QTest::newRow("không có ví dụ") << 2 << u"“bad”"_s;
        QTest::newRow("không có gì để thay") << 3 << u"nothing to look for"_s;
        QTest::newRow("lớp từ không có") << 4 << u"<số>"_s;
    }

    void refusesWhatItsExamplesDisprove() {
        QFETCH(const int, what);
        QFETCH(const QString, reason);
        SubstitutionDraft draft = draftNamed(u"style.thu"_s);
        if (what == 0)
            draft.bad = {u"Họ đi chợ."_s};
        else if (what == 1)
            draft.good.append(u"Đi chợ phiên."_s);
        else if (what == 2)
            draft.bad.clear();
        else if (what == 3)
            draft.swap.clear();
        else
            draft.swap = {{u"chợ <số>"_s, u"chợ"_s}};
        const PackFolder folder;
        const Result<void> saved = saveOwnRule(folder.path(u"moi"_s), draft);
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(reason), qPrintable(saved.error().message));
        QVERIFY(!QFile::exists(folder.path(u"moi"_s)));
    }

    void saysWhyARuleIsNoDraft_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("loại khác")
            << u"extends: repetition\nid: style.a\ncategory: style\nmessage: Bỏ.\n"
               "tokens: [a b]\nexamples: {bad: [a b a b], good: [b a]}\n"_s;
        QTest::newRow("việc khác ngoài bỏ đi")
            << u"extends: existence\nid: style.a\ncategory: style\nmessage: Bỏ.\n"
               "action: {name: edit}\ntokens: [a b]\n"
               "examples: {bad: [a b], good: [b a]}\n"_s;
        QTest::newRow("danh sách cách viết đúng")
            << u"extends: substitution\nid: style.a\ncategory: style\nmessage: Viết “%s”.\n"
               "swap: [Hội Nhà báo]\nexamples: {bad: [Hội nhà báo], good: [Hội Nhà báo]}\n"_s;
        QTest::newRow("khóa của Vale")
            << QString::fromUtf8(yamlOf(draftNamed(u"style.a"_s)) + "nonword: false\n");
    }

    void saysWhyARuleIsNoDraft() {
        QFETCH(const QString, text);
        const PackFolder folder;
        const RuleBook book = folder.load(text);
        QCOMPARE(book.rules.size(), 1);
        const Result<SubstitutionDraft> draft = draftOf(book.rules.first());
        QVERIFY(!draft);
        QVERIFY(!draft.error().message.isEmpty());
    }

    void changesNothingWhenItCannotWrite() {
        const PackFolder folder;
        QVERIFY(saveOwnRule(folder.path(), draftNamed(u"style.a"_s)));
        const QByteArray before = read(folder, u"tu-soan.yaml"_s);
        QFile::remove(folder.path(u"tu-soan.yaml"_s));
        QVERIFY(QDir(folder.path()).mkdir(u"tu-soan.yaml"_s));
        // A folder where the file should be: the program takes the next name.
        QVERIFY(saveOwnRule(folder.path(), draftNamed(u"style.a"_s)));
        QCOMPARE(read(folder, u"tu-soan-2.yaml"_s), before);
        folder.write(u"tep"_s, u"x"_s);
        QVERIFY(!saveOwnRule(folder.path(u"tep/goi"_s), draftNamed(u"style.a"_s)));
        QCOMPARE(read(folder, u"tep"_s), QByteArray("x"));
    }
};

QTEST_GUILESS_MAIN(OwnPackTest)
#include "OwnPackTest.moc"
