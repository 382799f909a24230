// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the input as a file of rules of a pack, of a Vale style, or as a profile, proves the rules
// by their examples and looks with those that hold at a short text. The first byte says which it
// is.
#include "checks/engine/Engine.h"
#include "rules/reading/RuleBook.h"
#include "rules/reading/RuleProof.h"
#include "rules/reading/RuleReader.h"
#include "rules/rule/RulePackCheck.h"
#include "rules/style/Profile.h"

#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

void readProfile(const QTemporaryDir &folder, const QByteArray &bytes) {
    QFile file(folder.filePath(u"ho-so.yaml"_s));
    if (!file.open(QIODevice::WriteOnly))
        std::abort();
    file.write(bytes);
    file.close();
    (void)loadProfile(file.fileName(), {folder.path()});
}

void readRules(const QTemporaryDir &folder, const QByteArray &bytes, PackKind kind) {
    RuleFile file = readRuleText(folder.filePath(u"luat.yaml"_s), bytes, kind);
    PackContent content;
    content.problems = file.problems;
    for (Rule &rule : file.rules) {
        if (!disprove(rule))
            content.rules.append(std::move(rule));
    }
    const RuleBook book = mergePacks({content});
    std::vector<std::unique_ptr<const Check>> checks;
    checks.push_back(std::make_unique<RulePackCheck>(book.compiled));
    Engine engine(std::move(checks));
    Block headline;
    headline.kind = BlockKind::Headline;
    headline.text = u"Xã Đồng Hạ họp bàn, hiệu lực hiệu quả 12 km"_s;
    Block paragraph;
    paragraph.text = u"Ông A nói: “Tỷ lệ 5 % là chủ chương”. UBND xã (ngày 5-3) thông qua."_s;
    for (const Finding &finding : engine.check(Text({headline, paragraph, paragraph}))) {
        const QString &text = finding.block == 0 ? headline.text : paragraph.text;
        if (finding.range.start < 0 || finding.range.end() > text.size()) {
            std::fprintf(stderr, "broken: a finding lies in its block\n");
            std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 1)
        return 0;
    static const QTemporaryDir folder;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    switch (data[0] % 3) {
    case 0:
        readRules(folder, bytes, PackKind::House);
        break;
    case 1:
        readRules(folder, bytes, PackKind::Vale);
        break;
    default:
        readProfile(folder, bytes);
    }
    return 0;
}
