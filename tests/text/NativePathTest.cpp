// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/NativePath.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class NativePathTest final : public QObject {
    Q_OBJECT

private slots:
    void aPathOnADriveGetsThePrefix() {
        QCOMPARE(extendedLengthPath(u"C:/Users/Nguyễn Đức/bài viết.txt"_s),
                 u"\\\\?\\C:\\Users\\Nguyễn Đức\\bài viết.txt"_s);
    }

    void aPathOnAShareIsNamedAsOne() {
        QCOMPARE(extendedLengthPath(u"//toasoan/Bản thảo/a.docx"_s),
                 u"\\\\?\\UNC\\toasoan\\Bản thảo\\a.docx"_s);
    }

    void aPathThatHasThePrefixKeepsOne() {
        const QString path = u"\\\\?\\C:\\a.txt"_s;
        QCOMPARE(extendedLengthPath(path), path);
    }
};

QTEST_APPLESS_MAIN(NativePathTest)
#include "NativePathTest.moc"
