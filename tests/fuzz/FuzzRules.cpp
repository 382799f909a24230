// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte says what the rest is: rules of a pack of the house, a Vale style, a profile. Each
// rule that is read is proven by its examples and looked for in a short text.
#include "rules/Profile.h"
#include "rules/RuleProof.h"
#include "rules/RuleReader.h"

#include <QTemporaryFile>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Ngày 22-2, UBND xã họp bàn việc trồng 1.250 ha rừng (GRDP tăng 12,5 %).\n"
                     u"Cán bộ cán bộ về các bản; TP.HCM, tổ chức Đảng và tổ chức đảng."_s;

void readRules(const QByteArray &bytes, PackKind kind) {
    const RuleFile file = readRuleText(u"/nowhere/luat.yaml"_s, bytes, kind);
    for (const Rule &rule : file.rules) {
        (void)disprove(rule);
        for (const Finding &finding : findingsOf(rule, text)) {
            if (finding.range.start < 0 || finding.range.end() > text.size())
                abort();
        }
    }
    for (const PackProblem &problem : file.problems)
        (void)problem.text();
}

void readProfile(const QByteArray &bytes) {
    static QTemporaryFile file;
    if (!file.isOpen() && !file.open())
        return;
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.flush();
    const Result<Profile> profile = loadProfile(file.fileName(), {});
    if (profile)
        (void)profileOf(profile->title, choicesOf(profile->levels));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    switch (data[0]) {
    case 'v':
        readRules(bytes, PackKind::Vale);
        break;
    case 'p':
        readProfile(bytes);
        break;
    default:
        readRules(bytes, PackKind::House);
        break;
    }
    return 0;
}
