// SPDX-License-Identifier: GPL-3.0-or-later
// Packs as one file: what goes out comes in again, and nothing comes in that does not hold.
#include "packs/PackArchive.h"
#include "PackFolder.h"
#include "drafts/package/ZipPackage.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sound = "extends: substitution\nid: style.phien\ncategory: style\n"
                         "message: Viết “%s”.\nswap: {chợ phiên: phiên chợ}\n"
                         "examples: {bad: [đi chợ phiên], good: [đi phiên chợ]}\n";
const QByteArray unsound = "extends: substitution\nid: style.hong\ncategory: style\n"
                           "message: Viết “%s”.\nswap: {bến xe khách: bến xe}\n"
                           "examples: {bad: [đi bến xe], good: [ra bến xe]}\n";

/// A folder for packs, and an archive beside it.
class Desk {
public:
    [[nodiscard]] QString archive(const QList<PackageFile> &files,
                                  const QString &name = u"goi.zip"_s) const {
        const Result<QByteArray> bytes = ZipPackage::of(files);
        return bytes ? archive(*bytes, name) : QString();
    }
    [[nodiscard]] QString archive(const QByteArray &bytes, const QString &name) const {
        QFile file(folder.path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    [[nodiscard]] Result<PackImport> stage(const QString &file) const {
        return PackImport::stage(file, folder.path(u"packs"_s), {});
    }
    /// Everything that stands in the folder for packs, hidden things too.
    [[nodiscard]] QStringList standing() const {
        return QDir(folder.path(u"packs"_s))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    PackFolder folder;
};

} // namespace

class PackArchiveTest final : public QObject {
    Q_OBJECT

private slots:
    void whatGoesOutComesInAgain() {
        const Desk desk;
        desk.folder.write(u"Nhà mình/pack.yaml"_s, u"# tên\ntitle: Nhà mình\n"_s);
        desk.folder.write(u"Nhà mình/a.yaml"_s, QString::fromUtf8("# ghi chú\n" + sound));
        desk.folder.write(u"Nhà mình/thay.tsv"_s, u"a b\tb a\n"_s);
        desk.folder.write(u"Nhà mình/ĐỌC.md"_s, u"đọc\n"_s);
        desk.folder.write(u"Nhà mình/anh.png"_s, u"x"_s);
        const Result<QByteArray> bytes = packArchive(desk.folder.path(u"Nhà mình"_s));
        QVERIFY(bytes);
        QCOMPARE(*bytes, packArchive(desk.folder.path(u"Nhà mình"_s)).value());
        Result<PackImport> import = desk.stage(desk.archive(*bytes, u"ra.zip"_s));
        QVERIFY2(import, import ? "" : qPrintable(import.error().message));
        QCOMPARE(import->title(), u"Nhà mình"_s);
        QCOMPARE(import->ruleCount(), 1);
        QVERIFY(import->problems().isEmpty());
        QVERIFY(!import->replacesAnother());
        QVERIFY(import->install());
        const QDir from(desk.folder.path(u"Nhà mình"_s));
        const QDir to(import->target());
        QCOMPARE(to.entryList(QDir::Files),
                 QStringList({u"a.yaml"_s, u"pack.yaml"_s, u"thay.tsv"_s, u"ĐỌC.md"_s}));
        for (const QString &name : to.entryList(QDir::Files)) {
            QFile before(from.filePath(name));
            QFile after(to.filePath(name));
            QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
            QCOMPARE(after.readAll(), before.readAll());
        }
    }

    void replacesAPackAndKeepsItWhenUnused() {
        const Desk desk;
        desk.folder.write(u"packs/goi/a.yaml"_s, u"cũ"_s);
        const QString file =
            desk.archive({{u"goi/pack.yaml"_s, "title: Mới\n"}, {u"goi/b.yaml"_s, sound}});
        {
            const Result<PackImport> unused = desk.stage(file);
            QVERIFY(unused);
            QVERIFY(unused->replacesAnother());
            QCOMPARE(desk.standing().size(), 2);
        }
        QCOMPARE(desk.standing(), QStringList{u"goi"_s});
        QVERIFY(QFile::exists(desk.folder.path(u"packs/goi/a.yaml"_s)));
        {
            Result<PackImport> import = desk.stage(file);
            QVERIFY(import);
            QVERIFY(import->install());
        }
        QCOMPARE(desk.standing(), QStringList{u"goi"_s});
        QCOMPARE(QDir(desk.folder.path(u"packs/goi"_s)).entryList(QDir::Files),
                 QStringList({u"b.yaml"_s, u"pack.yaml"_s}));
    }

    void takesAPackWithoutAFolder() {
        const Desk desk;
        const Result<PackImport> import = desk.stage(
            desk.archive({{u"pack.yaml"_s, "title: A\n"}, {u"a.yaml"_s, sound}}, u"báo nhà.zip"_s));
        QVERIFY(import);
        QVERIFY2(import->target().endsWith(u"packs/báo-nhà"_s), qPrintable(import->target()));
    }

    void namesTheRulesThatDoNotHold() {
        const Desk desk;
        const Result<PackImport> import = desk.stage(desk.archive(
            {{u"goi/pack.yaml"_s, "title: A\n"}, {u"goi/a.yaml"_s, sound + "---\n" + unsound}}));
        QVERIFY(import);
        QCOMPARE(import->ruleCount(), 1);
        QCOMPARE(import->problems().size(), 1);
        const PackProblem &problem = import->problems().first();
        QCOMPARE(problem.file, u"goi.zip/a.yaml"_s);
        QCOMPARE(problem.line, 13);
        QVERIFY(problem.reason.contains(u"style.hong"_s));
        QVERIFY(problem.excerpt.contains(u"đi bến xe"_s));
    }

    void refuses_data() {
        QTest::addColumn<QList<PackageFile>>("files");
        QTest::addColumn<QString>("reason");
        const QByteArray title = "title: A\n";
        QTest::newRow("không luật nào đứng")
            << QList<PackageFile>{{u"g/pack.yaml"_s, title}, {u"g/a.yaml"_s, unsound}}
            << u"a.yaml:6: "_s;
        QTest::newRow("không có luật")
            << QList<PackageFile>{{u"g/pack.txt"_s, title}} << u"no pack"_s;
        QTest::newRow("hai gói") << QList<PackageFile>{{u"g/a.yaml"_s, sound},
                                                       {u"h/a.yaml"_s, sound}}
                                 << u"no pack"_s;
        QTest::newRow("đường dẫn ra ngoài")
            << QList<PackageFile>{{u"../g/pack.yaml"_s, title}, {u"../g/a.yaml"_s, sound}}
            << u"no pack"_s;
        QTest::newRow("phình to") << QList<PackageFile>{{u"g/pack.yaml"_s, title},
                                                        {u"g/a.yaml"_s, sound},
                                                        {u"g/b.tsv"_s, QByteArray(4000000, ' ')}}
                                  << u"swell"_s;
    }

    void refuses() {
        QFETCH(const QList<PackageFile>, files);
        QFETCH(const QString, reason);
        const Desk desk;
        const Result<PackImport> import = desk.stage(desk.archive(files));
        QVERIFY(!import);
        QVERIFY2(import.error().message.contains(reason), qPrintable(import.error().message));
        QCOMPARE(desk.standing(), QStringList());
    }

    void leavesOutWhatIsNoPartOfAPack() {
        const Desk desk;
        const Result<PackImport> import = desk.stage(desk.archive({{u"g/pack.yaml"_s, "title: A\n"},
                                                                   {u"g/a.yaml"_s, sound},
                                                                   {u"g/chay.sh"_s, "x"},
                                                                   {u"g/.an.yaml.txt"_s, "x"},
                                                                   {u"g/sau/c.txt"_s, "x"},
                                                                   {u"ngoai.txt"_s, "x"}}));
        QVERIFY(import);
        QCOMPARE(import->leftOut(), QStringList({u"g/.an.yaml.txt"_s, u"g/chay.sh"_s,
                                                 u"g/sau/c.txt"_s, u"ngoai.txt"_s}));
    }

    void survivesAnyDamage() {
        const Desk desk;
        const QByteArray whole =
            ZipPackage::of({{u"g/pack.yaml"_s, "title: A\n"}, {u"g/a.yaml"_s, sound}}).value();
        for (qsizetype i = 0; i < whole.size(); i += 7) {
            QByteArray damaged = whole;
            damaged[i] = char(damaged.at(i) ^ 0x5A);
            (void)desk.stage(desk.archive(damaged, u"hong.zip"_s));
            (void)desk.stage(desk.archive(whole.left(i), u"cut.zip"_s));
        }
        QCOMPARE(desk.standing(), QStringList());
        QVERIFY(desk.stage(desk.archive(whole, u"tot.zip"_s)));
    }
};

QTEST_GUILESS_MAIN(PackArchiveTest)
#include "PackArchiveTest.moc"
